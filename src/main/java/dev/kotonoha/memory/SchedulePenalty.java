package dev.kotonoha.memory;

/**
 * Keeps a fit of FSRS-7 from schedules nobody wants (fsrs-rs, training_v7.rs): from intervals that grow manifold with one good answer, and from intervals of a
 * few minutes at a very high retention.
 */
final class SchedulePenalty {

    private static final int ANSWERS = 10;
    private static final double GROWTH = 0.5;
    private static final double SHORTNESS = 0.0015;
    /** Ten minutes, in parts of a day. */
    private static final double SHORTEST = 144;
    private static final double NUDGE = 1e-5;

    private final Bounds bounds = Bounds.FSRS_7;
    private final Trace trace = new Trace();

    /** Adds the penalty, its gradient by central differences, and for growth, which is a square, its curvature. */
    void add(double[] weights, Slopes slopes) {
        double growth = growth(weights);
        slopes.value += GROWTH * growth * growth + SHORTNESS * shortness(weights);
        var slope = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            var up = nudged(weights, i, NUDGE);
            var down = nudged(weights, i, -NUDGE);
            double width = up[i] - down[i];
            if (width > 0) {
                slope[i] = (growth(up) - growth(down)) / width;
                slopes.gradient[i] += SHORTNESS * (shortness(up) - shortness(down)) / width;
            }
        }
        for (int i = 0; i < weights.length; i++) {
            slopes.gradient[i] += 2 * GROWTH * growth * slope[i];
            for (int j = 0; j < weights.length; j++) {
                slopes.curvature[i][j] += 2 * GROWTH * slope[i] * slope[j];
            }
        }
    }

    /** The greatest ratio of an interval at a retention of 0.9 to the one before, if that was a day or more; 0 without one. */
    double growth(double[] weights) {
        var model = MemoryModel.of(Parameters.of(weights));
        model.review(trace.clear(), 0, Rating.GOOD);
        double before = 0;
        double most = 0;
        for (int i = 0; i < ANSWERS; i++) {
            double days = model.interval(trace, 0.9);
            most = before >= 1 ? Math.max(most, days / before) : most;
            before = days;
            model.review(trace, days, Rating.GOOD);
        }
        return most;
    }

    /** How far one over the mean of the intervals within a day at a retention of 0.99 is above one over ten minutes. */
    private double shortness(double[] weights) {
        var model = MemoryModel.of(Parameters.of(weights));
        model.review(trace.clear(), 0, Rating.GOOD);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < ANSWERS; i++) {
            double days = model.interval(trace, 0.99);
            if (days < 1) {
                sum += days;
                count++;
            }
            model.review(trace, days, Rating.GOOD);
        }
        double mean = Math.max(sum / Math.max(1, count), 1.0 / 86400);
        return count == 0 ? 0 : Math.max(0, 1 / mean - SHORTEST);
    }

    private double[] nudged(double[] weights, int index, double by) {
        var other = weights.clone();
        other[index] = Math.clamp(other[index] + by, bounds.lowest()[index], bounds.highest()[index]);
        return other;
    }
}
