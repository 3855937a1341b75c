package dev.kotonoha.memory;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** The loss of FSRS-7 over a sample, with slopes carried forward along each card's history. The formulas are those of {@link Fsrs7}, differentiated. */
final class Objective7 implements Objective {

    private final Sample sample;
    private final SchedulePenalty penalty = new SchedulePenalty();
    private final Slopes scratch = new Slopes(34);
    private final CurveSlopes curves = new CurveSlopes(scratch);
    private final GrowthSlopes slow = new GrowthSlopes(7);
    private final GrowthSlopes fast = new GrowthSlopes(15);
    private final double[] s = scratch.row();
    private final double[] f = scratch.row();
    private final double[] d = scratch.row();

    private double[] w = new double[34];
    private double easiest;
    private double easiestBy5;
    private double difficulty;
    private final int[] seen = new int[4];
    private int stands;

    Objective7(Sample sample) {
        this.sample = sample;
    }

    @Override
    public Bounds bounds() {
        return Bounds.FSRS_7;
    }

    @Override
    public void at(double[] weights, Slopes slopes, BooleanSupplier cancelled) {
        w = weights;
        curves.prepare(w);
        slow.prepare(w);
        fast.prepare(w);
        double highest = Math.exp(3 * w[5]);
        easiest = w[4] - highest + 1;
        easiestBy5 = -3 * highest;
        slopes.clear();
        Arrays.fill(seen, 0);
        for (int card = 0; card < sample.cards(); card++) {
            if ((card & 1023) == 0 && cancelled.getAsBoolean()) {
                return;
            }
            card(sample.starts()[card], sample.starts()[card + 1], slopes);
        }
        slopes.gather();
        penalty.add(w, slopes);
    }

    private void card(int start, int end, Slopes slopes) {
        int firstGrade = sample.grades()[start];
        stands = sample.standsFor(seen[firstGrade]++);
        first(firstGrade);
        for (int i = start + 1; i < end; i++) {
            int grade = sample.grades()[i];
            curves.at(slow.stability, fast.stability, difficulty, sample.elapsed()[i], s, f, d);
            if (sample.weights()[i] > 0) {
                slopes.add(firstGrade, sample.weights()[i], curves.recall, grade > 0, curves.slope, stands);
            }
            if (i < end - 1) {
                next(grade);
            }
        }
    }

    private void first(int grade) {
        Arrays.fill(s, 0);
        Arrays.fill(f, 0);
        Arrays.fill(d, 0);
        slow.stability = w[grade];
        fast.stability = 0.8 * w[grade];
        s[0] = 1;
        f[0] = 0.8;
        slow.clamp(s);
        fast.clamp(f);
        double steps = Math.exp(w[5] * grade);
        difficulty = w[4] - steps + 1;
        d[1] = 1;
        d[2] = -grade * steps;
        clampDifficulty();
    }

    private void next(int grade) {
        slow.next(grade, difficulty, curves.recall, curves.slope, s, d);
        fast.next(grade, difficulty, curves.recallFast, curves.slopeFast, f, d);
        slow.clamp(s);
        if (grade == 0 && fast.stability > 0.8 * slow.stability) {
            fast.stability = 0.8 * slow.stability;
            for (int j = 0; j < f.length; j++) {
                f[j] = 0.8 * s[j];
            }
        }
        fast.clamp(f);
        nextDifficulty(grade);
    }

    private void nextDifficulty(int grade) {
        double unit = -(grade - 2) / 9.0 * (grade == 0 ? curves.recall + 0.1 : 1);
        double step = w[6] * unit;
        double room = 10 - difficulty;
        double byRecall = grade == 0 ? 0.99 * room * w[6] * 2 / 9.0 : 0;
        double by = 0.99 * (1 - step);
        for (int j = 0; j < d.length; j++) {
            d[j] = by * d[j] + byRecall * curves.slope[j];
        }
        d[1] += 0.01;
        d[2] += 0.01 * easiestBy5;
        d[3] += 0.99 * room * unit;
        difficulty = 0.01 * easiest + 0.99 * (difficulty + room * step);
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
