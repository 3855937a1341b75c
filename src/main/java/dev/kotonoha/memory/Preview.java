package dev.kotonoha.memory;

import org.jspecify.annotations.Nullable;

/** What each of the four ratings would lead to: mutable, so that millions of previews allocate nothing. Not for sharing between threads. */
public final class Preview {

    final double[] stability = new double[4];
    final double[] stabilityFast = new double[4];
    final double[] difficulty = new double[4];
    final double[] interval = new double[4];
    private final Trace trace = new Trace();
    private double retention;
    private double perStability;
    private @Nullable Fsrs6 perStabilityOf;

    /** In days, after {@code rating}. */
    public double stability(Rating rating) {
        return stability[rating.ordinal()];
    }

    /** In days; 0 for FSRS-6. */
    public double stabilityFast(Rating rating) {
        return stabilityFast[rating.ordinal()];
    }

    /** 1..10. */
    public double difficulty(Rating rating) {
        return difficulty[rating.ordinal()];
    }

    /** The days until recall has fallen to the desired retention, before rounding. */
    public double interval(Rating rating) {
        return interval[rating.ordinal()];
    }

    /** One rating after the other. */
    void fill(MemoryModel model, Trace from, double elapsedDays, double desiredRetention) {
        for (int i = 0; i < 4; i++) {
            model.review(trace.set(from), elapsedDays, Rating.ofGrade(i + 1));
            stability[i] = trace.stability;
            stabilityFast[i] = trace.stabilityFast;
            difficulty[i] = trace.difficulty;
            interval[i] = model.interval(trace, desiredRetention);
        }
    }

    /** The interval of a stability of one day; remembered, because a learner's retention hardly ever changes. */
    double intervalPerStability(Fsrs6 model, double desiredRetention) {
        if (retention != desiredRetention || perStabilityOf != model) {
            retention = desiredRetention;
            perStabilityOf = model;
            perStability = model.intervalPerStability(desiredRetention);
        }
        return perStability;
    }
}
