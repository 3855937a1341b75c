package dev.kotonoha.memory;

import java.util.Arrays;
import java.util.HashMap;

/** What a model said before some reviews, and how they went; grows as it is filled. */
final class Predictions {

    /** Keeps a confident mistake from weighing without limit, as in fsrs-rs. */
    static final double SURE = 1e-4;

    private double[] recall = new double[256];
    private boolean[] recalled = new boolean[256];
    private double[] elapsed = new double[256];
    private int[] reviews = new int[256];
    private int[] lapses = new int[256];
    private int size;

    int size() {
        return size;
    }

    /**
     * Takes one.
     *
     * @param elapsedDays since the review before
     * @param reviews of the card on days of their own, the first one and this one among them
     * @param lapses of the card on days of their own before this one
     */
    void add(double recall, boolean recalled, double elapsedDays, int reviews, int lapses) {
        if (size == this.recall.length) {
            grow();
        }
        this.recall[size] = Math.clamp(recall, SURE, 1 - SURE);
        this.recalled[size] = recalled;
        elapsed[size] = elapsedDays;
        this.reviews[size] = reviews;
        this.lapses[size++] = lapses;
    }

    /** Mean negative logarithm of the probability given to what came; 0 without reviews, as all of these. */
    double logLoss() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum -= Math.log(recalled[i] ? recall[i] : 1 - recall[i]);
        }
        return size == 0 ? 0 : sum / size;
    }

    /** Root of the mean squared difference of predicted and real recall over bins of like reviews (srs-benchmark, utils.py). */
    double rmseBins() {
        var sums = new HashMap<Integer, double[]>();
        for (int i = 0; i < size; i++) {
            var sum = sums.computeIfAbsent(bin(elapsed[i], reviews[i], lapses[i]), bin -> new double[2]);
            sum[0]++;
            sum[1] += recall[i] - (recalled[i] ? 1 : 0);
        }
        double squares = 0;
        for (var sum : sums.values()) {
            squares += sum[1] * sum[1] / sum[0];
        }
        return size == 0 ? 0 : Math.sqrt(squares / size);
    }

    /** The probability that a recalled review was given a higher recall than a forgotten one; ties count half. 0.5 when all went alike. */
    double auc() {
        var forgotten = sorted(false);
        var remembered = sorted(true);
        double wins = 0;
        int below = 0;
        int notAbove = 0;
        for (double one : remembered) {
            while (below < forgotten.length && forgotten[below] < one) {
                below++;
            }
            while (notAbove < forgotten.length && forgotten[notAbove] <= one) {
                notAbove++;
            }
            wins += (below + notAbove) / 2.0;
        }
        double pairs = (double) forgotten.length * remembered.length;
        return pairs == 0 ? 0.5 : wins / pairs;
    }

    /** Counts, sums of predicted recall and numbers of remembered reviews by tenths of predicted recall. */
    double[][] calibration() {
        var rows = new double[10][3];
        for (int i = 0; i < size; i++) {
            var row = rows[Math.min(9, (int) (recall[i] * 10))];
            row[0]++;
            row[1] += recall[i];
            row[2] += recalled[i] ? 1 : 0;
        }
        return rows;
    }

    private double[] sorted(boolean which) {
        var values = new double[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (recalled[i] == which) {
                values[count++] = recall[i];
            }
        }
        values = Arrays.copyOf(values, count);
        Arrays.sort(values);
        return values;
    }

    private static int bin(double elapsedDays, int reviews, int lapses) {
        return (step(elapsedDays, 3.62) * 64 + step(reviews, 1.89)) * 64 + step(lapses, 1.73);
    }

    private static int step(double value, double base) {
        return value <= 0 ? 0 : 20 + (int) Math.clamp(Math.floor(Math.log(value) / Math.log(base)), -20, 40);
    }

    private void grow() {
        int capacity = size * 2;
        recall = Arrays.copyOf(recall, capacity);
        recalled = Arrays.copyOf(recalled, capacity);
        elapsed = Arrays.copyOf(elapsed, capacity);
        reviews = Arrays.copyOf(reviews, capacity);
        lapses = Arrays.copyOf(lapses, capacity);
    }
}
