package dev.kotonoha.dashboard;

import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Parameters;
import dev.kotonoha.memory.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class ScoreTests {

    private static final MemoryModel MODEL = MemoryModel.of(Parameters.fsrs6Defaults());
    private static final int LEARNERS = 1000;
    private static final int WORDS = 60;

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 90})
    void fallsIntoItsIntervalForEightOfTenLearnersWhoRememberOtherwiseThanTheModelThinks(int days) {
        var seed = 20260630L + days;
        var random = new SplittableRandom(seed);
        var inside = IntStream.range(0, LEARNERS).filter(learner -> isInside(random, days)).count();

        assertThat(inside / (double) LEARNERS).as("seed %d", seed).isBetween(0.75, 0.85);
    }

    @Test
    void countsWordsThatWereNotBegunAsNotKnown() {
        assertThat(Score.of(new double[]{0, 0}, Observed.NOTHING)).isEqualTo(new Score(0, 0, 0));
        assertThat(Score.of(new double[0], Observed.NOTHING)).isNull();
    }

    @Test
    void isHigherForWhoDidBetterThanPredicted() {
        var better = IntStream.range(0, 50).mapToObj(i -> Observed.one(0.8, true)).reduce(Observed.NOTHING, Observed::plus);

        assertThat(Score.of(new double[]{0.5}, better).expected()).isGreaterThan(0.6);
    }

    private static boolean isInside(SplittableRandom random, int days) {
        var bias = random.nextGaussian() * 0.4;
        var observed = Observed.NOTHING;
        for (var i = 0; i < 80; i++) {
            var chance = 0.7 + 0.28 * random.nextDouble();
            observed = observed.plus(Observed.one(chance, random.nextDouble() < shifted(chance, bias)));
        }
        var chances = new double[WORDS];
        var right = 0;
        for (var word = 0; word < WORDS; word++) {
            var stability = Math.exp(2.5 + random.nextGaussian());
            chances[word] = MODEL.retrievability(new Trace().set(stability, 0, 5), days);
            right += random.nextDouble() < shifted(chances[word], bias) ? 1 : 0;
        }
        var score = Score.of(chances, observed);
        return score.low() <= right / (double) WORDS && right / (double) WORDS <= score.high();
    }

    private static double shifted(double chance, double by) {
        return 1 / (1 + Math.exp(-Math.log(chance / (1 - chance)) - by));
    }
}
