package dev.kotonoha.memory;

import java.util.List;

/**
 * How a learner answers, and how long that takes.
 *
 * @param first how likely each rating is at a card's first review; the four add up to 1
 * @param recalled how likely Again (never), Hard, Good and Easy are when a card is remembered; the four add up to 1
 * @param seconds how long an answer of each rating takes
 */
public record Habits(List<Double> first, List<Double> recalled, List<Double> seconds) {

    /** Answers and seconds that every log is thought to begin with. */
    private static final double PRIOR = 20;
    private static final double LONGEST_SECONDS = 120;
    private static final Habits USUAL = new Habits(List.of(0.24, 0.09, 0.49, 0.18), List.of(0.0, 0.08, 0.82, 0.1),
            List.of(20.0, 14.0, 9.0, 6.0));

    public Habits {
        first = List.copyOf(first);
        recalled = List.copyOf(recalled);
        seconds = List.copyOf(seconds);
        if (first.size() != 4 || recalled.size() != 4 || seconds.size() != 4) {
            throw new IllegalArgumentException("There are four ratings");
        }
    }

    /** Those of learners of whom nothing is known. */
    public static Habits usual() {
        return USUAL;
    }

    /** Those that a log shows, with usual ones mixed in while it is short. */
    public static Habits of(ReviewLog log) {
        var first = new double[4];
        var recalled = new double[4];
        var times = new double[4];
        var timed = new double[4];
        for (int card = 0; card < log.cards(); card++) {
            for (int i = log.start(card); i < log.end(card); i++) {
                int grade = log.grade(i) - 1;
                (i == log.start(card) ? first : recalled)[grade]++;
                double seconds = Math.min(LONGEST_SECONDS, log.duration(i) / 1000.0);
                times[grade] += seconds;
                timed[grade] += seconds > 0 ? 1 : 0;
            }
        }
        recalled[0] = 0;
        return new Habits(shares(first, USUAL.first), shares(recalled, USUAL.recalled),
                means(times, timed, USUAL.seconds));
    }

    Rating drawFirst(double number) {
        return draw(first, number);
    }

    Rating drawRecalled(double number) {
        return draw(recalled, number);
    }

    private static Rating draw(List<Double> shares, double number) {
        double left = number;
        for (int i = 0; i < 3; i++) {
            left -= shares.get(i);
            if (left < 0) {
                return Rating.ofGrade(i + 1);
            }
        }
        return Rating.EASY;
    }

    private static List<Double> shares(double[] counts, List<Double> usual) {
        double total = PRIOR + counts[0] + counts[1] + counts[2] + counts[3];
        var shares = new Double[4];
        for (int i = 0; i < 4; i++) {
            shares[i] = (counts[i] + PRIOR * usual.get(i)) / total;
        }
        return List.of(shares);
    }

    private static List<Double> means(double[] sums, double[] counts, List<Double> usual) {
        var means = new Double[4];
        for (int i = 0; i < 4; i++) {
            means[i] = (sums[i] + PRIOR * usual.get(i)) / (counts[i] + PRIOR);
        }
        return List.of(means);
    }
}
