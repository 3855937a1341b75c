package dev.kotonoha.memory;

/** The forgetting curves of FSRS-7 ({@link TwoCurves}) and their slopes. Weight k has slot k - 3. */
final class CurveSlopes {

    private static final double MARGIN = 1e-5;

    final double[] slope;
    final double[] slopeFast;
    double recall;
    double recallFast;

    private double[] w = new double[34];
    private double slowBase;
    private double slowBaseLog;

    CurveSlopes(Slopes sizes) {
        slope = sizes.row();
        slopeFast = sizes.row();
    }

    void prepare(double[] weights) {
        w = weights;
        slowBaseLog = Math.log(w[26]);
        slowBase = Math.exp(-slowBaseLog / w[24]);
    }

    /** Recall of the fast trace and of both, with slopes, from the slopes of slow and fast stability and of difficulty. */
    void at(double stability, double stabilityFast, double difficulty, double days, double[] s, double[] f, double[] d) {
        double log = Math.log(stability);
        double logFast = Math.log(stabilityFast);
        fast(stabilityFast, logFast, days, f);
        double lean = difficulty - 5;
        double tilt = Math.exp(lean * (w[32] - 0.3));
        double ratio = days / stability;
        double factor = (slowBase - 1) * tilt;
        double base = 1 + factor * ratio;
        double logBase = Math.log(base);
        double recallSlow = Math.exp(-w[24] * logBase);
        double byFactor = -recallSlow * w[24] * ratio / base;

        double weightFast = w[27] * Math.exp(-w[29] * logFast);
        double weightSlow = w[28] * Math.exp(w[30] * log + lean * (w[31] - 0.5));
        double total = weightFast + weightSlow;
        double mean = (weightFast * recallFast + weightSlow * recallSlow) / total;
        recall = mean * (1 - 2 * MARGIN) + MARGIN;

        double unit = (1 - 2 * MARGIN) / total;
        double moreFast = unit * (recallFast - mean) * weightFast;
        double moreSlow = unit * (recallSlow - mean) * weightSlow;
        double shareSlow = unit * weightSlow;
        double shareFast = unit * weightFast;
        double byStability = -shareSlow * byFactor * factor / stability + moreSlow * w[30] / stability;
        double byFast = -moreFast * w[29] / stabilityFast;
        double byDifficulty = shareSlow * byFactor * factor * (w[32] - 0.3) + moreSlow * (w[31] - 0.5);
        for (int j = 0; j < slope.length; j++) {
            slope[j] = byStability * s[j] + byFast * f[j] + byDifficulty * d[j] + shareFast * slopeFast[j];
        }
        slope[21] += shareSlow * (-recallSlow * logBase + byFactor * tilt * slowBase * slowBaseLog / (w[24] * w[24]));
        slope[23] -= shareSlow * byFactor * tilt * slowBase / (w[26] * w[24]);
        slope[24] += moreFast / w[27];
        slope[25] += moreSlow / w[28];
        slope[26] -= moreFast * logFast;
        slope[27] += moreSlow * log;
        slope[28] += moreSlow * lean;
        slope[29] += shareSlow * byFactor * factor * lean;
    }

    private void fast(double stability, double log, double days, double[] f) {
        double free = w[23] * Math.exp((w[33] - 0.3) * log);
        double decay = Math.min(Math.max(free, 0.01), 0.95);
        double freeExponent = -Math.log(w[25]) / decay;
        double exponent = Math.min(freeExponent, 60);
        double power = Math.exp(exponent);
        double ratio = days / stability;
        double base = 1 + (power - 1) * ratio;
        double logBase = Math.log(base);
        recallFast = Math.exp(-decay * logBase);
        double byFactor = -recallFast * decay * ratio / base;
        double byExponent = exponent == freeExponent ? byFactor * power : 0;
        double byDecay = free == decay ? -recallFast * logBase - byExponent * exponent / decay : 0;
        double byStability = -byFactor * (power - 1) / stability + byDecay * decay * (w[33] - 0.3) / stability;
        for (int j = 0; j < f.length; j++) {
            slopeFast[j] = byStability * f[j];
        }
        slopeFast[20] += byDecay * decay / w[23];
        slopeFast[22] -= byExponent / (w[25] * decay);
        slopeFast[30] += byDecay * decay * log;
    }
}
