package dev.kotonoha.dashboard;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class DifficultiesTests {

    private static final int LEARNERS = 30;
    private static final int WORDS = 20;

    @Test
    void rankWordsAsTheyTrulyAreFromThirtyLearnersWithTwentyReviewsEach() {
        var worst = IntStream.range(0, 20).mapToDouble(seed -> correlation(new SplittableRandom(seed))).average().orElse(0);

        assertThat(worst).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void doNotBlameAWordForTheWeakLearnersWhoHadIt() {
        var cells = new ArrayList<Difficulties.Cell>();
        for (var learner = 0; learner < 20; learner++) {
            var isWeak = learner < 10;
            for (var review = 0; review < 40; review++) {
                var recalled = review % 10 < (isWeak ? 5 : 9);
                cells.add(new Difficulties.Cell(learner, "common", Observed.one(0.8, recalled)));
                cells.add(new Difficulties.Cell(learner, isWeak ? "theirs" : "others", Observed.one(0.8, recalled)));
            }
        }
        var found = Difficulties.of(cells);

        assertThat(Math.abs(found.get("theirs") - found.get("others"))).isLessThan(0.6);
    }

    private static double correlation(SplittableRandom random) {
        var difficulties = random.doubles(WORDS).map(any -> random.nextGaussian()).toArray();
        var cells = new ArrayList<Difficulties.Cell>();
        for (var learner = 0; learner < LEARNERS; learner++) {
            var ability = random.nextGaussian() * 0.7;
            for (var word = 0; word < WORDS; word++) {
                var chance = 0.6 + 0.37 * random.nextDouble();
                var odds = Math.log(chance / (1 - chance)) + ability - difficulties[word];
                cells.add(new Difficulties.Cell(learner, "w" + word,
                        Observed.one(chance, random.nextDouble() < 1 / (1 + Math.exp(-odds)))));
            }
        }
        var found = Difficulties.of(cells);
        return spearman(difficulties, IntStream.range(0, WORDS).mapToDouble(word -> found.get("w" + word)).toArray());
    }

    private static double spearman(double[] one, double[] other) {
        var ranks = List.of(ranks(one), ranks(other));
        double squares = IntStream.range(0, WORDS)
                .mapToDouble(word -> Math.pow(ranks.get(0)[word] - ranks.get(1)[word], 2)).sum();
        return 1 - 6 * squares / (WORDS * (WORDS * WORDS - 1.0));
    }

    private static double[] ranks(double[] values) {
        return Arrays.stream(values).map(value -> Arrays.stream(values).filter(less -> less < value).count()).toArray();
    }
}
