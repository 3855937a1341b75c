package dev.kotonoha.memory;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Looks for the weights that make an objective smallest within their bounds, by damped Gauss-Newton steps (Levenberg and Marquardt) over the weights that no
 * bound holds. Weights are drawn to where they started, by the square of their distance in units of {@code spread}.
 */
final class Minimum {

    private static final int MOST_STEPS = 40;
    private static final double MOST_DAMPING = 1e7;

    private final Objective objective;
    private final double[] start;
    private final double[] spread;
    private final double strength;
    private final boolean[] open;
    private final double tolerance;
    private double damping = 1e-3;
    private double foretold;

    /**
     * The objective plus {@code strength} times the squared distance from {@code start}.
     *
     * @param open which weights may be changed
     * @param tolerance a step that wins less than this ends the search
     */
    Minimum(Objective objective, double[] start, double[] spread, double strength, boolean[] open, double tolerance) {
        this.objective = objective;
        this.start = start;
        this.spread = spread;
        this.strength = strength;
        this.open = open;
        this.tolerance = tolerance;
    }

    /** The best weights found from {@code from} on. When cancelled, the best so far. */
    double[] search(double[] from, BooleanSupplier cancelled, DoubleConsumer progress) {
        var best = objective.bounds().clip(from.clone());
        var here = new Slopes(best.length);
        var there = new Slopes(best.length);
        at(best, here, cancelled);
        for (int i = 0; i < MOST_STEPS && damping < MOST_DAMPING && !cancelled.getAsBoolean(); i++) {
            progress.accept(i / (i + 4.0));
            var next = step(best, here);
            if (foretold < tolerance) {
                break;
            }
            at(next, there, cancelled);
            double won = here.value - there.value;
            if (cancelled.getAsBoolean() || !(won > 0)) {
                damping = Math.max(damping, 1e-4) * 10;
                continue;
            }
            damping *= won > 0.5 * foretold ? 0.1 : won < 0.2 * foretold ? 4 : 1;
            best = next;
            var swap = here;
            here = there;
            there = swap;
            if (won < tolerance) {
                break;
            }
        }
        progress.accept(1);
        return best;
    }

    private void at(double[] weights, Slopes slopes, BooleanSupplier cancelled) {
        objective.at(weights, slopes, cancelled);
        for (int i = 0; i < weights.length; i++) {
            double pull = strength / (spread[i] * spread[i]);
            double away = weights[i] - start[i];
            slopes.value += pull * away * away;
            slopes.gradient[i] += 2 * pull * away;
            slopes.curvature[i][i] += 2 * pull;
        }
    }

    /** Where the step leads; a weight that would cross its bound stops there, and the others are solved for anew. */
    private double[] step(double[] from, Slopes slopes) {
        int size = from.length;
        var lowest = objective.bounds().lowest();
        var highest = objective.bounds().highest();
        var move = new double[size];
        var held = new boolean[size];
        for (int i = 0; i < size; i++) {
            double down = slopes.gradient[i];
            held[i] = !open[i] || from[i] <= lowest[i] && down >= 0 || from[i] >= highest[i] && down <= 0;
        }
        boolean crossed = true;
        while (crossed) {
            LinearSystem.solve(slopes, held, damping, move);
            crossed = false;
            for (int i = 0; i < size; i++) {
                double to = Math.clamp(from[i] + move[i], lowest[i], highest[i]);
                if (!held[i] && to != from[i] + move[i]) {
                    move[i] = to - from[i];
                    held[i] = true;
                    crossed = true;
                }
            }
        }
        foretold = LinearSystem.foretold(slopes, move);
        var to = new double[size];
        for (int i = 0; i < size; i++) {
            to[i] = from[i] + move[i];
        }
        return objective.bounds().clip(to);
    }
}
