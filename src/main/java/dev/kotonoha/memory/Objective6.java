package dev.kotonoha.memory;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** The loss of FSRS-6 over a sample, with slopes carried forward along each card's history. The formulas are those of {@link Fsrs6}, differentiated. */
final class Objective6 implements Objective {

    private static final double LN_09 = Math.log(0.9);

    private final Sample sample;
    private final Slopes scratch = new Slopes(21);
    private final double[] s = scratch.row();
    private final double[] d = scratch.row();
    private final double[] direct = scratch.row();
    private final double[] slope = scratch.row();

    private double[] w = new double[21];
    private double factor;
    private double factorByDecay;
    private double gainScale;
    private double easiest;
    private double easiestBy5;
    private double stability;
    private double difficulty;
    private final int[] seen = new int[4];
    private int stands;
    private double recall;
    private double recallByStability;
    private double recallByDecay;

    Objective6(Sample sample) {
        this.sample = sample;
    }

    @Override
    public Bounds bounds() {
        return Bounds.FSRS_6;
    }

    @Override
    public void at(double[] weights, Slopes slopes, BooleanSupplier cancelled) {
        prepare(weights);
        slopes.clear();
        Arrays.fill(seen, 0);
        for (int card = 0; card < sample.cards(); card++) {
            if ((card & 1023) == 0 && cancelled.getAsBoolean()) {
                return;
            }
            card(sample.starts()[card], sample.starts()[card + 1], slopes);
        }
        slopes.gather();
    }

    private void prepare(double[] weights) {
        w = weights;
        double base = Math.exp(-LN_09 / w[20]);
        factor = base - 1;
        factorByDecay = base * LN_09 / (w[20] * w[20]);
        gainScale = Math.exp(w[8]);
        double highest = Math.exp(3 * w[5]);
        easiest = w[4] - highest + 1;
        easiestBy5 = -3 * highest;
    }

    private void card(int start, int end, Slopes slopes) {
        int firstGrade = sample.grades()[start];
        stands = sample.standsFor(seen[firstGrade]++);
        first(firstGrade);
        for (int i = start + 1; i < end; i++) {
            int grade = sample.grades()[i];
            double days = sample.elapsed()[i];
            boolean last = i == end - 1;
            if (days > 0) {
                recall(days);
                if (sample.weights()[i] > 0) {
                    slope();
                    slopes.add(firstGrade, sample.weights()[i], recall, grade > 0, slope, stands);
                }
            }
            if (!last) {
                next(days, grade);
            }
        }
    }

    private void first(int grade) {
        Arrays.fill(s, 0);
        Arrays.fill(d, 0);
        stability = w[grade];
        s[0] = 1;
        double steps = Math.exp(w[5] * grade);
        difficulty = w[4] - steps + 1;
        d[1] = 1;
        d[2] = -grade * steps;
        clampDifficulty();
    }

    private void recall(double days) {
        double x = factor * days / stability;
        double log = Math.log(1 + x);
        recall = Math.exp(-w[20] * log);
        recallByStability = recall * w[20] * x / (stability * (1 + x));
        recallByDecay = recall * (-log - w[20] * days / stability * factorByDecay / (1 + x));
    }

    private void slope() {
        for (int j = 0; j < slope.length; j++) {
            slope[j] = recallByStability * s[j];
        }
        slope[17] += recallByDecay;
    }

    private void next(double days, int grade) {
        if (days == 0) {
            sameDay(grade);
        } else if (grade == 0) {
            lapse();
        } else {
            success(grade);
        }
        double clamped = Math.min(Math.max(stability, 0.001), 36500);
        if (clamped != stability) {
            Arrays.fill(s, 0);
            stability = clamped;
        }
        nextDifficulty(grade);
    }

    /** Moves the slopes of stability: by those of stability and difficulty before, and directly. */
    private void move(double byStability, double byDifficulty) {
        for (int j = 0; j < s.length; j++) {
            s[j] = byStability * s[j] + byDifficulty * d[j] + direct[j];
        }
    }

    private void success(int grade) {
        double log = Math.log(stability);
        double saturation = Math.exp(-w[9] * log);
        double surprise = Math.exp(w[10] * (1 - recall));
        double modifier = grade == 1 ? w[15] : grade == 3 ? w[16] : 1;
        double bare = stability * gainScale * (11 - difficulty) * saturation;
        double plain = bare * (surprise - 1);
        double gain = plain * modifier;
        double byRecall = -bare * modifier * w[10] * surprise;
        direct[5] = gain;
        direct[6] = -gain * log;
        direct[7] = bare * modifier * (1 - recall) * surprise;
        direct[12] = grade == 1 ? plain : 0;
        direct[13] = grade == 3 ? plain : 0;
        direct[17] = byRecall * recallByDecay;
        move(1 + (1 - w[9]) * gain / stability + byRecall * recallByStability, -gain / (11 - difficulty));
        direct[5] = direct[6] = direct[7] = direct[12] = direct[13] = direct[17] = 0;
        stability += gain;
    }

    private void lapse() {
        double logDifficulty = Math.log(difficulty);
        double log = Math.log(1 + stability);
        double power = Math.exp(w[13] * log);
        double bare = w[11] * Math.exp(w[14] * (1 - recall) - w[12] * logDifficulty);
        double next = bare * (power - 1);
        double share = Math.exp(-w[17] * w[18]);
        if (next > stability * share) {
            direct[14] = -stability * share * w[18];
            direct[15] = -stability * share * w[17];
            move(share, 0);
            direct[14] = direct[15] = 0;
            stability *= share;
            return;
        }
        double byRecall = -w[14] * next;
        direct[8] = next / w[11];
        direct[9] = -next * logDifficulty;
        direct[10] = bare * power * log;
        direct[11] = next * (1 - recall);
        direct[17] = byRecall * recallByDecay;
        move(bare * w[13] * power / (stability + 1) + byRecall * recallByStability, -w[12] * next / difficulty);
        direct[8] = direct[9] = direct[10] = direct[11] = direct[17] = 0;
        stability = next;
    }

    private void sameDay(int grade) {
        double log = Math.log(stability);
        double change = Math.exp(w[17] * (grade - 2 + w[18]) - w[19] * log);
        if (grade > 0 && change < 1) {
            return;
        }
        double next = stability * change;
        direct[14] = next * (grade - 2 + w[18]);
        direct[15] = next * w[17];
        direct[16] = -next * log;
        move(change * (1 - w[19]), 0);
        direct[14] = direct[15] = direct[16] = 0;
        stability = next;
    }

    private void nextDifficulty(int grade) {
        double step = -w[6] * (grade - 2) / 9;
        double keep = 1 - w[7];
        double moved = difficulty + (10 - difficulty) * step;
        double by = keep * (1 - step);
        d[1] = by * d[1] + w[7];
        d[2] = by * d[2] + w[7] * easiestBy5;
        d[3] = by * d[3] - keep * (10 - difficulty) * (grade - 2) / 9;
        d[4] = by * d[4] + easiest - moved;
        difficulty = w[7] * easiest + keep * moved;
        clampDifficulty();
    }

    private void clampDifficulty() {
        double clamped = Math.min(Math.max(difficulty, 1), 10);
        if (clamped != difficulty) {
            Arrays.fill(d, 0);
            difficulty = clamped;
        }
    }
}
