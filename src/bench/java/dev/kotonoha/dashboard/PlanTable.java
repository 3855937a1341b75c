package dev.kotonoha.dashboard;

import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The minutes of the exam plan as a share of those of a constant retention that comes to the same recall. */
final class PlanTable {

    private static final MemoryModel MODEL = MemoryModel.of(Parameters.fsrs6Defaults());
    private static final int WORDS = 60;

    private PlanTable() {
    }

    static void print() {
        System.out.println("exam plan: minutes as a share of constant retention's for the same recall (goal <= 0.85)");
        for (var fresh : new int[]{0, 30}) {
            for (var days : new int[]{14, 30, 60, 90}) {
                var goal = new ExamPlan.Goal(days, 0.9, 60);
                var share = IntStream.range(0, 5).mapToDouble(seed -> share(words(seed, fresh), goal)).average().orElse(0);
                System.out.printf("  %-34s %.2f%n", days + " days, " + fresh + " of 60 words new", share);
            }
        }
    }

    private static double share(List<Course.Word> words, ExamPlan.Goal goal) {
        var plan = ExamPlan.of(MODEL, words, goal).orElseThrow();
        var constant = IntStream.rangeClosed(60, 99).mapToObj(level -> ExamPlan.tried(new Course(MODEL, words), goal, level / 100.0, 0))
                .filter(other -> other.expected() >= plan.expected()).mapToDouble(ExamPlan::minutes).min().orElse(Double.NaN);
        return plan.minutes() / constant;
    }

    private static List<Course.Word> words(int seed, int fresh) {
        var random = new SplittableRandom(seed);
        var words = new ArrayList<Course.Word>();
        for (var i = 0; i < WORDS; i++) {
            words.add(i < fresh
                    ? Course.Word.NEW
                    : new Course.Word(Math.exp(2 + random.nextGaussian()), 0, 3 + 5 * random.nextDouble(), random.nextInt(10)));
        }
        return words;
    }
}
