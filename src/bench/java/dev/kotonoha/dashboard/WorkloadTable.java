package dev.kotonoha.dashboard;

import java.util.Arrays;
import java.util.List;

/** How a class's reviews of the next 60 days were foretold, by days in the sum over the class and by weeks. */
final class WorkloadTable {

    private static final int STUDIED = 76;
    private static final int DAYS = 60;
    private static final int WEEK = 7;

    private WorkloadTable() {
    }

    static void print(List<SimulatedPupil> pupils) {
        var byDue = new double[DAYS];
        var foreseen = new double[DAYS];
        var actual = new double[DAYS];
        for (var pupil : pupils) {
            pupil.study(STUDIED);
            pupil.upcoming().stream().mapToInt(Upcoming.Word::dueIn).filter(day -> day < DAYS).forEach(day -> byDue[day]++);
            add(foreseen, Upcoming.reviews(SimulatedPupil.SCHEDULE.model(), pupil.upcoming(), 0.9, DAYS));
            pupil.study(DAYS);
            add(actual, pupil.reviewed(DAYS));
        }
        System.out.printf("workload of %d learners in %d days, mean absolute error of days and of weeks (goal <= 15 %%)%n", pupils.size(), DAYS);
        tell("reviews that come back again, too", foreseen, actual);
        tell("what is due now", byDue, actual);
    }

    private static void add(double[] sum, int[] more) {
        Arrays.setAll(sum, day -> sum[day] + more[day]);
    }

    private static void tell(String name, double[] foretold, double[] actual) {
        System.out.printf("  %-34s %5.1f %%   %5.1f %%%n", name, 100 * error(foretold, actual, 1), 100 * error(foretold, actual, WEEK));
    }

    private static double error(double[] foretold, double[] actual, int days) {
        double errors = 0;
        double all = 0;
        for (var from = 0; from + days <= actual.length; from += days) {
            var real = Arrays.stream(actual, from, from + days).sum();
            errors += Math.abs(Arrays.stream(foretold, from, from + days).sum() - real);
            all += real;
        }
        return errors / all;
    }
}
