package dev.kotonoha.memory;

import java.util.Arrays;

/**
 * The first stabilities of FSRS-6, found from each card's first review on another day alone (fsrs-rs, parameter_initialization.rs): a start from which
 * everything else can be trained.
 */
final class FirstStabilities {

    /** Where the four ratings are on a logarithmic scale of first stabilities; fsrs-rs has it as the exponents 0.41 and 0.54. */
    private static final double[] SCALE = {0, 0.59, 1, (1 - 0.46 * 0.59) / 0.54};
    private static final double LEAST = 0.001;
    private static final double MOST = 100;

    private final Parameters defaults = Parameters.fsrs6Defaults();
    private final Fsrs6 model = new Fsrs6(defaults);
    private final double[][] forgotten = new double[4][];
    private final double[][] remembered = new double[4][];
    private final double[] counts = new double[4];
    private double averageRecall;

    private FirstStabilities() {
    }

    /** For each first rating. */
    static double[] of(Sample sample) {
        var search = new FirstStabilities();
        search.count(sample);
        var found = new double[4];
        for (int grade = 0; grade < 4; grade++) {
            found[grade] = search.counts[grade] > 0 ? search.best(grade) : Double.NaN;
        }
        search.order(found);
        search.fill(found);
        return found;
    }

    private void count(Sample sample) {
        for (int grade = 0; grade < 4; grade++) {
            forgotten[grade] = new double[400];
            remembered[grade] = new double[400];
        }
        double good = 0;
        for (int card = 0; card < sample.cards(); card++) {
            int i = sample.starts()[card] + 1;
            while (sample.weights()[i] == 0) {
                i++;
            }
            int grade = sample.grades()[sample.starts()[card]];
            boolean recalled = sample.grades()[i] > 0;
            (recalled ? remembered : forgotten)[grade][(int) Math.min(399, sample.elapsed()[i])]++;
            counts[grade]++;
            good += recalled ? 1 : 0;
        }
        averageRecall = good / Math.max(1, sample.cards());
    }

    /** By golden sections of the logarithm. */
    private double best(int grade) {
        double low = Math.log(LEAST);
        double high = Math.log(MOST);
        for (int i = 0; i < 40; i++) {
            double section = 0.381966 * (high - low);
            if (loss(grade, Math.exp(low + section)) < loss(grade, Math.exp(high - section))) {
                high -= section;
            } else {
                low += section;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private double loss(int grade, double stability) {
        double loss = Math.abs(stability - defaults.get(grade)) / 16;
        var trace = new Trace().set(stability, 0, 5);
        for (int days = 1; days < 400; days++) {
            double good = remembered[grade][days];
            double all = good + forgotten[grade][days];
            if (all > 0) {
                double share = (good + averageRecall) / (all + 1);
                double recall = model.retrievability(trace, days);
                loss -= all * (share * Math.log(recall) + (1 - share) * Math.log(1 - recall));
            }
        }
        return loss;
    }

    /** A better rating has no smaller stability; the one with fewer cards gives way. */
    private void order(double[] found) {
        for (int gap = 1; gap < 4; gap++) {
            for (int worse = 0; worse + gap < 4; worse++) {
                int better = worse + gap;
                if (found[worse] > found[better]) {
                    boolean follow = counts[worse] > counts[better];
                    found[follow ? better : worse] = found[follow ? worse : better];
                }
            }
        }
    }

    /** Ratings nobody gave lie on the line through the two known nearest; with one known, all defaults are scaled alike. */
    private void fill(double[] found) {
        var known = new int[4];
        int size = 0;
        for (int i = 0; i < 4; i++) {
            if (!Double.isNaN(found[i])) {
                known[size++] = i;
            }
        }
        known = Arrays.copyOf(known, size);
        double scale = size == 1 ? found[known[0]] / defaults.get(known[0]) : 1;
        for (int i = 0; i < 4; i++) {
            if (Double.isNaN(found[i])) {
                found[i] = size < 2 ? defaults.get(i) * scale : line(found, known, i);
            }
            found[i] = Math.clamp(found[i], LEAST, MOST);
        }
    }

    private static double line(double[] found, int[] known, int at) {
        int right = 1;
        while (right + 1 < known.length && known[right] < at) {
            right++;
        }
        int one = known[right - 1];
        int other = known[right];
        double along = (SCALE[at] - SCALE[one]) / (SCALE[other] - SCALE[one]);
        return Math.exp(Math.log(found[one]) + along * (Math.log(found[other]) - Math.log(found[one])));
    }
}
