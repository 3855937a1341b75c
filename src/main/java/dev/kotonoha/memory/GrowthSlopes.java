package dev.kotonoha.memory;

import java.util.Arrays;

/** How one of the two stabilities of FSRS-7 changes with an answer, and its slopes with it. */
final class GrowthSlopes {

    double stability;
    private final int first;
    private double[] w = new double[34];
    private double scale;

    /** The stability whose weights begin at {@code first}. */
    GrowthSlopes(int first) {
        this.first = first;
    }

    void prepare(double[] weights) {
        w = weights;
        scale = Math.exp(w[first] - 1.5);
    }

    /** Moves {@code stability} and its slopes {@code s} one answer on, given recall and difficulty with theirs. */
    void next(int grade, double difficulty, double recall, double[] recallSlope, double[] s, double[] d) {
        if (grade == 0) {
            lapse(recall, recallSlope, s);
        } else {
            success(grade, difficulty, recall, recallSlope, s, d);
        }
    }

    void clamp(double[] s) {
        double clamped = Math.min(Math.max(stability, 0.0001), 36500);
        if (clamped != stability) {
            Arrays.fill(s, 0);
            stability = clamped;
        }
    }

    private void lapse(double recall, double[] recallSlope, double[] s) {
        double log = Math.log(1 + stability);
        double power = Math.exp(w[first + 4] * log);
        double surprise = Math.exp((1 - recall) * w[first + 5]);
        double bare = w[first + 3] * surprise;
        double next = bare * (power - 1);
        if (next >= stability) {
            return;
        }
        double byStability = bare * w[first + 4] * power / (stability + 1);
        double byRecall = -w[first + 5] * next;
        for (int j = 0; j < s.length; j++) {
            s[j] = byStability * s[j] + byRecall * recallSlope[j];
        }
        s[first] += surprise * (power - 1);
        s[first + 1] += bare * power * log;
        s[first + 2] += next * (1 - recall);
        stability = next;
    }

    private void success(int grade, double difficulty, double recall, double[] recallSlope, double[] s, double[] d) {
        double log = Math.log(stability);
        double surprise = Math.exp((1 - recall) * w[first + 2]);
        double modifier = grade == 1 ? w[first + 6] : grade == 3 ? w[first + 7] : 1;
        double bare = stability * scale * (11 - difficulty) * Math.exp(-w[first + 1] * log);
        double plain = bare * (surprise - 1);
        double gain = plain * modifier;
        double byStability = 1 + (1 - w[first + 1]) * gain / stability;
        double byDifficulty = -gain / (11 - difficulty);
        double byRecall = -bare * modifier * w[first + 2] * surprise;
        for (int j = 0; j < s.length; j++) {
            s[j] = byStability * s[j] + byDifficulty * d[j] + byRecall * recallSlope[j];
        }
        s[first - 3] += gain;
        s[first - 2] -= gain * log;
        s[first - 1] += bare * modifier * (1 - recall) * surprise;
        if (grade != 2) {
            s[first + (grade == 1 ? 3 : 4)] += plain;
        }
        stability += gain;
    }
}
