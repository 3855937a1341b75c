package dev.kotonoha.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ObjectiveTests {

    private final Drawn drawn = Drawn.anew();

    @Test
    void slopesOfFsrs6AreThoseOfFiniteDifferences() {
        slopesAreThoseOfFiniteDifferences(Bounds.FSRS_6);
    }

    @Test
    void slopesOfFsrs7AreThoseOfFiniteDifferences() {
        slopesAreThoseOfFiniteDifferences(Bounds.FSRS_7);
    }

    @Test
    void theLossIsThatOfTheModels() {
        for (var parameters : new Parameters[]{Parameters.fsrs6Defaults(), Parameters.fsrs7Defaults()}) {
            var log = DrawnLog.of(parameters, 300, 12, drawn.random.nextLong());
            var sample = Sample.of(log, log.size(), !parameters.isFsrs7());
            var slopes = new Slopes(parameters.values().length);
            objective(sample, parameters.isFsrs7()).at(parameters.values(), slopes, () -> false);
            var penalty = new Slopes(34);
            if (parameters.isFsrs7()) {
                new SchedulePenalty().add(parameters.values(), penalty);
            }
            assertThat(slopes.value - penalty.value).as("seed %s", drawn.seed).isCloseTo(loss(sample, parameters),
                    within(1e-7));
        }
    }

    private void slopesAreThoseOfFiniteDifferences(Bounds bounds) {
        boolean fsrs7 = bounds == Bounds.FSRS_7;
        for (int i = 0; i < 20; i++) {
            var log = DrawnLog.of(drawn.parameters(bounds), 40, 8, drawn.random.nextLong());
            var objective = objective(Sample.of(log, log.size(), !fsrs7), fsrs7);
            var weights = inside(bounds);
            var slopes = new Slopes(bounds.size());
            objective.at(weights, slopes, () -> false);
            for (int k = 0; k < weights.length; k++) {
                assertThat(slopes.gradient[k]).as("seed %s, weight %s of %s", drawn.seed, k, weights)
                        .isCloseTo(difference(objective, weights, k), within(1e-3 * (1 + Math.abs(slopes.gradient[k]))));
            }
        }
    }

    /** Near the defaults, but on no bound and at no kink. */
    private double[] inside(Bounds bounds) {
        var weights = bounds.defaults();
        for (int i = 0; i < weights.length; i++) {
            double room = bounds.highest()[i] - bounds.lowest()[i];
            weights[i] = Math.clamp(weights[i] * drawn.random.nextDouble(0.95, 1.05),
                    bounds.lowest()[i] + 0.01 * room * (i < 4 ? 0.01 : 1),
                    bounds.highest()[i] - 0.01 * room);
        }
        return weights;
    }

    private static double difference(Objective objective, double[] weights, int index) {
        double width = 1e-6 * Math.max(0.1, Math.abs(weights[index]));
        return (value(objective, weights, index, width) - value(objective, weights, index, -width)) / (2 * width);
    }

    private static double value(Objective objective, double[] weights, int index, double by) {
        var moved = weights.clone();
        moved[index] += by;
        var slopes = new Slopes(weights.length);
        objective.at(moved, slopes, () -> false);
        return slopes.value;
    }

    private static Objective objective(Sample sample, boolean fsrs7) {
        return fsrs7 ? new Objective7(sample) : new Objective6(sample);
    }

    private static double loss(Sample sample, Parameters parameters) {
        var model = MemoryModel.of(parameters);
        var trace = new Trace();
        double loss = 0;
        for (int card = 0; card < sample.cards(); card++) {
            trace.clear();
            for (int i = sample.starts()[card]; i < sample.starts()[card + 1]; i++) {
                if (sample.weights()[i] > 0) {
                    double recall = Math.clamp(model.retrievability(trace, sample.elapsed()[i]), 1e-4, 1 - 1e-4);
                    loss -= sample.weights()[i] * Math.log(sample.grades()[i] > 0 ? recall : 1 - recall);
                }
                model.review(trace, sample.elapsed()[i], Rating.ofGrade(sample.grades()[i] + 1));
            }
        }
        return loss;
    }
}
