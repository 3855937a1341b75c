package dev.kotonoha.memory;

import java.util.HashMap;

/**
 * A sum of gains, and how far chance may have moved it.
 *
 * @param size how many there are
 * @param variance of the sum; reviews of one card go alike, and so do those of one day, so that it is the largest of three estimates
 */
record Margin(int size, double sum, double variance) {

    static final Margin NONE = new Margin(0, 0, 0);

    /** The sum of the first {@code size} gains, each of a card, whose reviews stand together, and of a day. */
    static Margin of(double[] gains, int[] cards, int[] days, int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += gains[i];
        }
        double mean = sum / Math.max(1, size);
        double single = 0;
        var byCard = new HashMap<Integer, Double>();
        var byDay = new HashMap<Integer, Double>();
        for (int i = 0; i < size; i++) {
            double off = gains[i] - mean;
            single += off * off;
            byCard.merge(cards[i], off, Double::sum);
            byDay.merge(days[i], off, Double::sum);
        }
        double alone = size < 2 ? Double.POSITIVE_INFINITY : single * size / (size - 1);
        return new Margin(size, sum, Math.max(alone, Math.max(variance(byCard), variance(byDay))));
    }

    private static double variance(HashMap<Integer, Double> groups) {
        double squares = 0;
        for (double group : groups.values()) {
            squares += group * group;
        }
        return groups.size() < 2 ? Double.POSITIVE_INFINITY : squares * groups.size() / (groups.size() - 1);
    }

    Margin plus(Margin other) {
        return new Margin(size + other.size, sum + other.sum, variance + other.variance);
    }

    double mean() {
        return sum / Math.max(1, size);
    }

    /** The standard error of the mean. */
    double error() {
        return size == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(variance) / size;
    }

    boolean isAbove(double errors) {
        return size > 0 && mean() > errors * error();
    }
}
