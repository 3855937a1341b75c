package dev.kotonoha.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Finds a learner's own weights: those that foretell the learner's answers best, late ones most, without going far from where others are. Deterministic.
 *
 * <p>
 * A guard tries the weights of an earlier part on what came after it. Only so much of the way from the defaults is gone as was better there by more than chance
 * explains and is safe for the reviews to come; if none is, the defaults stay.
 */
public final class Training {

    /** With fewer reviews to learn from, nothing is trained, as in fsrs-rs. */
    static final int LEAST_REVIEWS = 8;
    /** The same for FSRS-7, whose many weights need more. */
    static final int LEAST_REVIEWS_7 = 300;
    /** With fewer, only the first stabilities are. */
    static final int FEW_REVIEWS = 64;

    /** With more, one part held out is proof enough. */
    private static final int MANY_REVIEWS = 20_000;
    /** What is learned from so many is taken as it is; of what is learned from fewer, a share that begins with this. */
    private static final int ENOUGH_REVIEWS = 4000;
    private static final double LEAST_SHARE = 0.4;
    private static final double HELD_OUT = 0.2;
    /** How far to go from the defaults: as far as is safe. */
    private static final double[] SHARES = {1, 0.75, 0.5, 0.25};
    /** In units of log loss, once and for each review: a win of less ends the search, for no data could tell it from none. */
    private static final double TOLERANCE = 2e-3;
    private static final double TOLERANCE_PER_REVIEW = 5e-7;

    /** How much weights differ between learners (fsrs-rs, training.rs and training_v7.rs, PARAMS_STDDEV). */
    private static final double[] SPREAD_6 = {6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3,
            0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27};
    private static final double[] SPREAD_7 = {9999, 9999, 9999, 9999, 0.523, 0.2528, 0.4329, 0.2966, 0.2139, 0.2889,
            0.1862, 0.175, 0.3812, 0.3013, 0.9104, 0.3234, 0.2448, 0.3273, 0.1842, 0.1735, 0.4608, 0.311, 0.864, 0.0418,
            0.2596, 0.0798, 0.0682, 0.1282, 0.1397, 0.1407, 0.1489, 0.2, 0.15, 0.15};
    private static final double PULL_6 = 1;
    private static final double PULL_7 = 0.3333;

    private final Parameters defaults;
    private final BooleanSupplier cancelled;
    private final DoubleConsumer progress;

    static double[] spread(boolean fsrs7) {
        return fsrs7 ? SPREAD_7 : SPREAD_6;
    }

    /** Training of the model that {@code defaults} belong to, which cannot be stopped. */
    public Training(Parameters defaults) {
        this(defaults, () -> false, share -> {
        });
    }

    /**
     * Training of the model that {@code defaults} belong to.
     *
     * @param defaults what to start from and to fall back on
     * @param cancelled asked now and then; once it is true, training ends with what it had at the start
     * @param progress told of the share done, 0..1
     */
    public Training(Parameters defaults, BooleanSupplier cancelled, DoubleConsumer progress) {
        this.defaults = defaults;
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /** Trains on the whole log. */
    public Trained train(ReviewLog log) {
        return train(log, log.size());
    }

    /** Trains on the first {@code to} reviews in order of time. */
    public Trained train(ReviewLog log, int to) {
        var sample = sample(log, to);
        int targets = sample.targets();
        if (targets < (defaults.isFsrs7() ? LEAST_REVIEWS_7 : LEAST_REVIEWS)) {
            return Trained.untried(defaults, Trained.Outcome.TOO_FEW_REVIEWS, targets);
        }
        var tried = tried(log, to, targets < MANY_REVIEWS ? 2 : 1);
        if (cancelled.getAsBoolean()) {
            return Trained.untried(defaults, Trained.Outcome.CANCELLED, targets);
        }
        for (double share : SHARES) {
            var gain = gain(log, to, tried, share);
            if (gain.isCertain()) {
                return trained(sample, tried, share, gain);
            }
        }
        return gain(log, to, tried, 1).trained(defaults, Trained.Outcome.NOT_BETTER, targets);
    }

    /** The weights of what came before each of the parts held out, which end with the log. */
    private List<Parameters> tried(ReviewLog log, int to, int parts) {
        var tried = new ArrayList<Parameters>();
        for (int i = 0; i < parts; i++) {
            double done = i;
            tried.add(fit(sample(log, begin(to, parts - i)), defaults,
                    share -> progress.accept((done + share) / (parts + 1))));
        }
        return tried;
    }

    /** What {@code share} of the way from the defaults gains. */
    private Gain gain(ReviewLog log, int to, List<Parameters> tried, double share) {
        var gain = new Gain(defaults.isFsrs7());
        var usual = MemoryModel.of(defaults);
        for (int i = 0; i < tried.size(); i++) {
            int left = tried.size() - i;
            gain.add(new HeldOut(usual, MemoryModel.of(defaults.towards(tried.get(i), share)), log, begin(to, left),
                    begin(to, left - 1)));
        }
        return gain;
    }

    private Trained trained(Sample sample, List<Parameters> tried, double share, Gain gain) {
        int parts = tried.size();
        var own = fit(sample, defaults.isFsrs7() ? defaults : tried.getLast(),
                done -> progress.accept((parts + done) / (parts + 1)));
        return cancelled.getAsBoolean()
                ? Trained.untried(defaults, Trained.Outcome.CANCELLED, sample.targets())
                : gain.trained(defaults.towards(own, share), Trained.Outcome.TRAINED, sample.targets());
    }

    /** Where the part begins that is the {@code left}-th from the end. */
    private static int begin(int to, int left) {
        return (int) (to * (1 - HELD_OUT * left));
    }

    private Sample sample(ReviewLog log, int to) {
        return Sample.of(log, to, !defaults.isFsrs7());
    }

    /** The weights that fit {@code sample} best, looked for from {@code near} on. */
    Parameters fit(Sample sample, Parameters near, DoubleConsumer heard) {
        if (sample.targets() < LEAST_REVIEWS) {
            return defaults;
        }
        boolean fsrs7 = defaults.isFsrs7();
        var start = defaults.values();
        if (!fsrs7) {
            System.arraycopy(FirstStabilities.of(sample), 0, start, 0, 4);
        }
        var open = new boolean[start.length];
        Arrays.fill(open, 0, sample.targets() < FEW_REVIEWS ? 4 : open.length, true);
        var objective = fsrs7 ? new Objective7(sample) : new Objective6(sample);
        var minimum = new Minimum(objective, start, spread(fsrs7), fsrs7 ? PULL_7 : PULL_6, open,
                TOLERANCE + TOLERANCE_PER_REVIEW * sample.targets());
        var from = near.equals(defaults) ? start : near.values();
        double share = Math.min(1, LEAST_SHARE + (1 - LEAST_SHARE) * sample.targets() / ENOUGH_REVIEWS);
        return defaults.towards(Parameters.of(minimum.search(from, cancelled, heard)), share);
    }
}
