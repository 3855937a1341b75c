package dev.kotonoha.dashboard;

import dev.kotonoha.assignment.AssignmentId;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.RecallTable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What teachers are told, measured on pupils of the demo school beside simpler means. Misses are printed as they are. */
final class GoalsTable {

    private static final int CLASS = 40;
    private static final int WORDS = 60;
    private static final int SPREAD = 60;
    private static final double TARGET = 0.8;
    private static final int BEFORE_EXAM = 14;
    private static final int STUDIED = 76;
    private static final int WEEK = 7;
    private static final double LOWEST = 0.15;
    private static final int WRONG = 4;

    private GoalsTable() {
    }

    /** @param arguments the school's seed and how many classes; 1 and 25 unless given */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int classes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 25;
        RecallTable.print(pupils(seed, CLASS, 200, 150).stream().peek(pupil -> pupil.study(150)).map(SimulatedPupil::log)
                .filter(log -> log.size() >= 300).toList());
        coverage(seed, classes * CLASS);
        WorkloadTable.print(pupils(seed + 1, CLASS, 300, 150));
        PlanTable.print();
        atRisk(seed, classes);
        hardWords(seed, classes);
    }

    private static List<SimulatedPupil> pupils(long school, int count, int words, int days) {
        return IntStream.range(0, count).mapToObj(number -> new SimulatedPupil(school, number, words, SPREAD, days)).toList();
    }

    private static void coverage(long seed, int count) {
        System.out.printf("80 %% score interval of %,d learners (goal: 75-85 %% inside)%n", count);
        var random = new SplittableRandom(seed);
        var pupils = pupils(seed, count, WORDS, STUDIED);
        pupils.forEach(pupil -> pupil.study(STUDIED));
        for (var days : new int[]{7, 30, 90}) {
            var inside = pupils.stream().filter(pupil -> {
                var day = pupil.today().plusDays(days);
                var score = Score.of(pupil.recalls(day), pupil.observed());
                var actual = pupil.score(day, random);
                return score != null && score.low() <= actual && actual <= score.high();
            }).count();
            System.out.printf("  %-34s %6.1f %%%n", "after " + days + " days", 100.0 * inside / count);
        }
    }

    private static void atRisk(long seed, int classes) {
        var names = List.of("ours", "4 wrong answers in a week", "lowest 15 % of the class", "no activity for 7 days");
        var found = new int[names.size()][3];
        for (var number = 0; number < classes; number++) {
            var pupils = pupils(seed + number, CLASS, WORDS, STUDIED + BEFORE_EXAM);
            pupils.forEach(pupil -> pupil.study(STUDIED));
            var lowest = lowest(pupils);
            var alarms = List.<List<Boolean>>of(pupils.stream().map(GoalsTable::isAtRisk).toList(),
                    pupils.stream().map(GoalsTable::hasFourWrong).toList(), pupils.stream().map(lowest::contains).toList(),
                    pupils.stream().map(pupil -> !lastActive(pupil).isAfter(pupil.today().minusDays(WEEK))).toList());
            pupils.forEach(pupil -> pupil.study(BEFORE_EXAM));
            for (var by = 0; by < names.size(); by++) {
                for (var i = 0; i < pupils.size(); i++) {
                    var alarm = alarms.get(by).get(i);
                    var failed = pupils.get(i).truth(pupils.get(i).today()) < TARGET;
                    found[by][0] += alarm ? 1 : 0;
                    found[by][1] += failed ? 1 : 0;
                    found[by][2] += alarm && failed ? 1 : 0;
                }
            }
        }
        System.out.printf("at risk 14 days ahead, %,d learners, %,d below the target in truth (goal: precision >= 0.7, recall >= 0.8)%n",
                classes * CLASS, found[0][1]);
        for (var by = 0; by < names.size(); by++) {
            System.out.printf("  %-34s precision %.2f, recall %.2f%n", names.get(by), found[by][2] / Math.max(1.0, found[by][0]),
                    found[by][2] / Math.max(1.0, found[by][1]));
        }
    }

    private static boolean isAtRisk(SimulatedPupil pupil) {
        var expected = Score.of(pupil.pace().recalls(SimulatedPupil.SCHEDULE.model(), pupil.course(), BEFORE_EXAM), pupil.observed());
        var forecasts = expected == null
                ? List.<Risk.Forecast>of()
                : List.of(new Risk.Forecast(new AssignmentId("exam"), expected.expected(), TARGET));
        return !Risk.reasons(new Risk.Signs(pupil.today(), lastActive(pupil), SimulatedPupil.BEGIN, pupil.hasWorkDue(), forecasts))
                .isEmpty();
    }

    private static boolean hasFourWrong(SimulatedPupil pupil) {
        var from = SimulatedPupil.SCHEDULE.startOf(pupil.today().minusDays(WEEK));
        return pupil.replies().stream().filter(reply -> reply.rating() == Rating.AGAIN && reply.at().isAfter(from)).count() >= WRONG;
    }

    private static Set<SimulatedPupil> lowest(List<SimulatedPupil> pupils) {
        return new HashSet<>(pupils.stream().sorted(Comparator.comparingDouble(GoalsTable::accuracy))
                .limit(Math.round(LOWEST * pupils.size())).toList());
    }

    private static double accuracy(SimulatedPupil pupil) {
        return pupil.replies().stream().mapToInt(reply -> reply.rating() == Rating.AGAIN ? 0 : 1).average().orElse(0);
    }

    private static LocalDate lastActive(SimulatedPupil pupil) {
        var replies = pupil.replies();
        return replies.isEmpty() ? SimulatedPupil.BEGIN : SimulatedPupil.SCHEDULE.dayOf(replies.getLast().at());
    }

    private static void hardWords(long seed, int classes) {
        var words = 20;
        var reviews = 20;
        double ours = 0;
        double accuracy = 0;
        for (var number = 0; number < classes; number++) {
            var pupils = pupils(seed + number, 30, words, 1);
            var cells = new ArrayList<Difficulties.Cell>();
            var sums = new Observed[words];
            Arrays.fill(sums, Observed.NOTHING);
            for (var i = 0; i < pupils.size(); i++) {
                pupils.get(i).study(SPREAD);
                var observed = pupils.get(i).observed(reviews);
                for (var word = 0; word < words; word++) {
                    cells.add(new Difficulties.Cell(i, String.valueOf(word), observed[word]));
                    sums[word] = sums[word].plus(observed[word]);
                }
            }
            var school = seed + number;
            var truth = IntStream.range(0, words).mapToDouble(word -> SimulatedPupil.hardness(school, word)).toArray();
            var found = Difficulties.of(cells);
            ours += spearman(truth, IntStream.range(0, words).mapToDouble(word -> found.getOrDefault(String.valueOf(word), 0.0)).toArray());
            accuracy += spearman(truth, Arrays.stream(sums).mapToDouble(sum -> -(double) sum.recalled() / Math.max(1, sum.reviews())).toArray());
        }
        System.out.printf("hard words, rank correlation with the true difficulty, 30 learners x 20 reviews (goal >= 0.8)%n");
        System.out.printf("  %-34s %.2f%n  %-34s %.2f%n", "ours", ours / classes, "mean accuracy", accuracy / classes);
    }

    private static double spearman(double[] one, double[] other) {
        var n = one.length;
        double squares = IntStream.range(0, n).mapToDouble(i -> Math.pow(rank(one, i) - rank(other, i), 2)).sum();
        return 1 - 6 * squares / (n * (n * (double) n - 1));
    }

    private static double rank(double[] values, int index) {
        IntPredicate isLess = i -> values[i] < values[index];
        return IntStream.range(0, values.length).filter(isLess).count();
    }
}
