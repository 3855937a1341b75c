package dev.kotonoha.vocabulary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.SplittableRandom;

import static org.assertj.core.api.Assertions.assertThat;

class EstimatorTests {

    private static final int READERS = 250;
    private static final int RANKS = SimulatedReader.RANKS;

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 80})
    void theIntervalHoldsTheTruthInFourOfFiveCasesAndTheErrorIsATenthAtMost(int contents) {
        var trial = Trial.of(contents, READERS, new SplittableRandom(contents));

        assertThat(trial.held()).as(trial.toString()).isBetween(0.75, 0.85);
        assertThat(trial.error()).as(trial.toString()).isLessThan(0.1);
    }

    @Test
    void aPlacementTellsAThousandWordsFromSixThousand() {
        var beginner = placed(1000, new SplittableRandom(1)).vocabulary();
        var advanced = placed(6000, new SplittableRandom(2)).vocabulary();

        assertThat(beginner.high()).isLessThan(advanced.low());
        assertThat(beginner.words()).isBetween(600, 1600);
        assertThat(advanced.words()).isBetween(4000, 9000);
    }

    @Test
    void whoClaimsInventedWordsIsBelievedLess() {
        var honest = claims(0);
        var boastful = claims(12);

        assertThat(boastful.vocabulary().words()).isLessThan(honest.vocabulary().words());
    }

    @Test
    void rarerWordsAreNeverLikelierToBeKnown() {
        var chances = placed(3000, new SplittableRandom(3)).byRank(RANKS);

        for (var rank = 2; rank <= RANKS; rank++) {
            assertThat(chances[rank]).isLessThanOrEqualTo(chances[rank - 1]);
        }
    }

    @Test
    void everyRankLiesInItsBand() {
        for (var rank = 1; rank <= RANKS; rank++) {
            var band = Observations.band(rank, RANKS);
            assertThat((double) rank).isBetween(Observations.start(band, RANKS) - 1, Observations.start(band + 1, RANKS) + 1);
        }
    }

    private static Estimation placed(int words, SplittableRandom random) {
        var reader = new SimulatedReader(random, words);
        var seen = new Observations(RANKS);
        random.ints(60, 0, 1000).map(at -> (int) Math.ceil(RANKS * Math.pow(0.001 * (at + 1), 2)))
                .forEach(rank -> seen.asked(rank, reader.knows(rank)));
        for (var i = 0; i < 30; i++) {
            seen.invented(false);
        }
        return Estimator.estimate(seen, Estimator.Prior.WIDE);
    }

    private static Estimation claims(int invented) {
        var seen = new Observations(RANKS);
        for (var rank = 100; rank <= RANKS; rank += 500) {
            seen.asked(rank, rank < 10_000 || rank % 3 == 0);
        }
        for (var i = 0; i < 30; i++) {
            seen.invented(i < invented);
        }
        return Estimator.estimate(seen, Estimator.Prior.WIDE);
    }
}
