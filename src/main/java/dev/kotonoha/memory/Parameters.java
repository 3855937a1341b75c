package dev.kotonoha.memory;

import java.util.Arrays;

/** The weights of a memory model, within their bounds: 21 for FSRS-6, 34 for FSRS-7. */
public final class Parameters {

    private static final Parameters FSRS_6 = new Parameters(Bounds.FSRS_6.defaults());
    private static final Parameters FSRS_7 = new Parameters(Bounds.FSRS_7.defaults());

    private final double[] weights;

    private Parameters(double[] weights) {
        this.weights = weights;
    }

    /**
     * Weights of FSRS-6 (21), of its forebears FSRS-4.5 (17) and FSRS-5 (19), which are converted, or of FSRS-7 (34); clipped to the bounds of fsrs-rs
     * (parameter_clipper.rs, parameter_clipper_v7.rs).
     *
     * @throws IllegalArgumentException for another number of weights, and for weights that are no finite numbers
     */
    public static Parameters of(double... weights) {
        for (int i = 0; i < weights.length; i++) {
            if (!Double.isFinite(weights[i])) {
                throw new IllegalArgumentException("Weight " + i + " is not a finite number: " + weights[i]);
            }
        }
        return switch (weights.length) {
            case 17 -> new Parameters(Bounds.FSRS_6.clip(fromFsrs45(weights)));
            case 19 -> new Parameters(Bounds.FSRS_6.clip(fromFsrs5(weights)));
            case 21 -> new Parameters(Bounds.FSRS_6.clip(weights.clone()));
            case 34 -> new Parameters(Bounds.FSRS_7.clip(weights.clone()));
            case 35 -> throw new IllegalArgumentException(
                    "35 weights are an early FSRS-7 with one stability, which is not supported; train FSRS-7 (34 weights) anew");
            default -> throw new IllegalArgumentException(
                    "There are 17 (FSRS-4.5), 19 (FSRS-5), 21 (FSRS-6) or 34 (FSRS-7) weights, not " + weights.length);
        };
    }

    /** What FSRS-6 starts from before anything is known of a learner. */
    public static Parameters fsrs6Defaults() {
        return FSRS_6;
    }

    /** What FSRS-7 starts from before anything is known of a learner. */
    public static Parameters fsrs7Defaults() {
        return FSRS_7;
    }

    /** Whether these are weights of FSRS-7. */
    public boolean isFsrs7() {
        return weights.length == Bounds.FSRS_7.size();
    }

    /** A copy of the weights. */
    public double[] values() {
        return weights.clone();
    }

    /** Weights on the way from these to {@code other}, at {@code share} of it, 0..1. */
    Parameters towards(Parameters other, double share) {
        var between = new double[weights.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = weights[i] + share * (other.weights[i] - weights[i]);
        }
        return of(between);
    }

    double get(int index) {
        return weights[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters that && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return Arrays.toString(weights);
    }

    /** fsrs-rs, model.rs, check_and_fill_parameters. */
    private static double[] fromFsrs45(double[] old) {
        var weights = Arrays.copyOf(old, 21);
        weights[4] += 2 * weights[5];
        weights[5] = Math.log(3 * weights[5] + 1) / 3;
        if (!Double.isFinite(weights[5])) {
            throw new IllegalArgumentException("Weight 5 of an FSRS-4.5 list must be above -1/3, not " + old[5]);
        }
        weights[6] += 0.5;
        weights[20] = 0.5;
        return weights;
    }

    private static double[] fromFsrs5(double[] old) {
        var weights = Arrays.copyOf(old, 21);
        weights[20] = 0.5;
        return weights;
    }
}
