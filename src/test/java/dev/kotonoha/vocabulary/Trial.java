package dev.kotonoha.vocabulary;

import java.util.SplittableRandom;

/**
 * How the estimates of many simulated readers did.
 *
 * @param held the share whose interval held the truth
 * @param error the mean distance of the estimate from the truth, as a share of it
 * @param width the mean of the interval's upper bound by its lower one
 */
record Trial(int contents, int readers, double held, double error, double width) {

    /** Readers of 600 to 12,000 words, each after so many contents. */
    static Trial of(int contents, int readers, SplittableRandom random) {
        var held = 0;
        var error = 0.0;
        var width = 0.0;
        for (var i = 0; i < readers; i++) {
            var reader = new SimulatedReader(random.split(), (int) Math.exp(random.nextDouble(Math.log(600), Math.log(12_000))));
            reader.read(contents);
            var found = Estimator.estimate(reader.observations(), Estimator.Prior.WIDE).vocabulary();
            held += found.low() <= reader.truth() && reader.truth() <= found.high() ? 1 : 0;
            error += Math.abs(found.words() - reader.truth()) / (double) reader.truth();
            width += (double) found.high() / found.low();
        }
        return new Trial(contents, readers, (double) held / readers, error / readers, width / readers);
    }
}
