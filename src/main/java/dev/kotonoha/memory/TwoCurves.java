package dev.kotonoha.memory;

/** The forgetting curve of FSRS-7: a weighted mean of a fast and a slow power curve (fsrs-rs, model_v7.rs). */
final class TwoCurves {

    /** Keeps recall off 0 and 1. */
    private static final double MARGIN = 1e-5;

    private final double fastDecay;
    private final double fastDecayExponent;
    private final double fastBase;
    private final double slowDecay;
    private final double slowFactor;
    private final double slowDifficulty;
    private final double fastWeight;
    private final double fastWeightExponent;
    private final double slowWeight;
    private final double slowWeightExponent;
    private final double slowWeightDifficulty;

    TwoCurves(Parameters parameters) {
        fastDecay = parameters.get(23);
        fastDecayExponent = parameters.get(33) - 0.3;
        fastBase = Math.log(parameters.get(25));
        slowDecay = -Math.clamp(parameters.get(24), 0.01, 0.95);
        slowFactor = Math.pow(parameters.get(26), 1 / slowDecay) - 1;
        slowDifficulty = parameters.get(32) - 0.3;
        fastWeight = parameters.get(27);
        fastWeightExponent = -parameters.get(29);
        slowWeight = parameters.get(28);
        slowWeightExponent = parameters.get(30);
        slowWeightDifficulty = parameters.get(31) - 0.5;
    }

    /** Recall of the fast trace. */
    double fast(double stabilityFast, double days) {
        double decay = fastDecay(stabilityFast);
        return Math.exp(decay * Math.log(1 + fastFactor(decay) * days / stabilityFast));
    }

    /** Recall of both, given that of the fast trace. */
    double mix(double stability, double stabilityFast, double difficulty, double recallFast, double days) {
        double recallSlow = Math.exp(slowDecay * Math.log(1 + slowFactor(difficulty) * days / stability));
        double weightFast = weightFast(stabilityFast);
        double weightSlow = weightSlow(stability, difficulty);
        double mean = (weightFast * recallFast + weightSlow * recallSlow) / (weightFast + weightSlow);
        return mean * (1 - 2 * MARGIN) + MARGIN;
    }

    /** The days until recall is {@code retention}; 0..36500. */
    double interval(double stability, double stabilityFast, double difficulty, double retention) {
        double wanted = (retention - MARGIN) / (1 - 2 * MARGIN);
        if (retention >= 0.9999) {
            return 0;
        }
        if (wanted <= 0) {
            return Fsrs7.MAX_STABILITY;
        }
        double decayFast = fastDecay(stabilityFast);
        double weightFast = weightFast(stabilityFast);
        double share = weightFast / (weightFast + weightSlow(stability, difficulty));
        return new Crossing(share, decayFast, fastFactor(decayFast) / stabilityFast, slowDecay,
                slowFactor(difficulty) / stability).days(wanted);
    }

    private double fastDecay(double stabilityFast) {
        return -Math.min(Math.max(fastDecay * Math.exp(fastDecayExponent * Math.log(stabilityFast)), 0.01), 0.95);
    }

    private double fastFactor(double decay) {
        return Math.exp(Math.min(fastBase / decay, 60)) - 1;
    }

    private double slowFactor(double difficulty) {
        return slowFactor * Math.exp((difficulty - 5) * slowDifficulty);
    }

    private double weightFast(double stabilityFast) {
        return fastWeight * Math.exp(fastWeightExponent * Math.log(stabilityFast));
    }

    private double weightSlow(double stability, double difficulty) {
        return slowWeight * Math.exp(slowWeightExponent * Math.log(stability) + (difficulty - 5) * slowWeightDifficulty);
    }
}
