package dev.kotonoha.dashboard;

import dev.kotonoha.memory.MemoryModel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The fewest minutes that bring some words to a recall on a day, among plans that let memories fade to a level until some days before
 * and then review what gains most. Nothing better is promised than the best of those.
 *
 * @param reachable whether the target is reached under the daily limit; where it is not, the plan comes as close as it can
 * @param expected the mean chance of recall on the day, 0 to 1
 * @param minutes in all
 * @param minutesByDay from today to the day before the exam
 */
public record ExamPlan(boolean reachable, double expected, double minutes, List<Double> minutesByDay) {

    private static final double[] LEVELS = {0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95};
    private static final int[] LAST_DAYS = {0, 1, 2, 3, 4, 5, 7, 10, 14};
    private static final double WORTH_IT = 0.005;

    /**
     * What is wanted.
     *
     * @param days until the exam; study ends on the day before
     * @param target the mean chance of recall, 0 to 1
     * @param minutesADay the most
     */
    record Goal(int days, double target, double minutesADay) {
    }

    /** The best plan; empty where there is nothing to plan, as the exam is today or past or there are no words. */
    static Optional<ExamPlan> of(MemoryModel model, List<Course.Word> words, Goal goal) {
        if (goal.days() < 1 || words.isEmpty()) {
            return Optional.empty();
        }
        return DoubleStream.of(LEVELS).boxed().flatMap(level -> IntStream.of(LAST_DAYS).filter(days -> days <= goal.days())
                .mapToObj(lastDays -> tried(new Course(model, words), goal, level, lastDays))).min(ExamPlan.BEST);
    }

    private static final Comparator<ExamPlan> BEST = Comparator.comparing((ExamPlan plan) -> !plan.reachable())
            .thenComparingDouble(plan -> plan.reachable() ? plan.minutes() : -plan.expected());

    /** One plan: words come back at a level of recall, and in the last days those whose recall on the day gains most. */
    static ExamPlan tried(Course course, Goal goal, double level, int lastDays) {
        var byDay = new ArrayList<Double>();
        for (var day = 0; day < goal.days(); day++) {
            var isLast = day >= goal.days() - lastDays;
            byDay.add(Figures.rounded((isLast ? lastDay(course, goal, day) : usualDay(course, goal, day, level, lastDays)) / 60));
        }
        var expected = mean(course, goal);
        return new ExamPlan(expected >= goal.target(), Figures.rounded(expected),
                Figures.rounded(byDay.stream().mapToDouble(Double::doubleValue).sum()), List.copyOf(byDay));
    }

    private static double usualDay(Course course, Goal goal, int day, double level, int lastDays) {
        var due = course.begunBefore(day).stream().filter(word -> course.recall(word, day) <= level)
                .sorted(Comparator.comparingDouble(word -> course.recall(word, day))).toList();
        var spent = within(course, goal, day, 0, due);
        var fresh = course.fresh();
        var daysLeft = Math.max(1, goal.days() - lastDays - day - 1);
        return within(course, goal, day, spent, fresh.subList(0, Math.ceilDiv(fresh.size(), daysLeft)));
    }

    private static double within(Course course, Goal goal, int day, double spent, List<Integer> words) {
        var sum = spent;
        for (var word : words) {
            if (sum + course.seconds(word, day) > goal.minutesADay() * 60) {
                return sum;
            }
            sum += course.study(word, day);
        }
        return sum;
    }

    private static double lastDay(Course course, Goal goal, int day) {
        var candidates = new ArrayList<Integer>(course.begunBefore(day));
        candidates.addAll(course.fresh());
        var gains = candidates.stream().map(word -> new Gain(word,
                course.recallIfStudied(word, day, goal.days()) - course.recall(word, goal.days()), course.seconds(word, day)))
                .filter(gain -> gain.recall() > WORTH_IT).sorted(Comparator.comparingDouble(Gain::perSecond).reversed()).toList();
        var missing = (goal.target() - mean(course, goal)) * course.recalls(goal.days()).length;
        double spent = 0;
        for (var gain : gains) {
            if (missing <= 0 || spent + gain.seconds() > goal.minutesADay() * 60) {
                break;
            }
            spent += course.study(gain.word(), day);
            missing -= gain.recall();
        }
        return spent;
    }

    private record Gain(int word, double recall, double seconds) {
        double perSecond() {
            return recall / seconds;
        }
    }

    private static double mean(Course course, Goal goal) {
        return DoubleStream.of(course.recalls(goal.days())).average().orElse(0);
    }
}
