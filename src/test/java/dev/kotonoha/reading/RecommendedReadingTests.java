package dev.kotonoha.reading;

import dev.kotonoha.vocabulary.SimulatedReader;
import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Readers whose vocabulary is known get more contents that they read with ease and still learn from than by chance. */
class RecommendedReadingTests {

    private static final int CONTENTS = 400;
    private static final int FIRST = 10;

    @Test
    void theFirstTenAreFarOftenerOfTheRightKindThanTenAtRandom() {
        var random = new SplittableRandom(95);
        var recommended = 0.0;
        var atRandom = 0.0;
        for (var reader = 0; reader < 20; reader++) {
            var somebody = new SimulatedReader(random.split(), random.nextInt(1000, 8000));
            somebody.read(20);
            var knowledge = somebody.knowledge();
            var contents = DrawnContents.of(CONTENTS, 400, random);
            var order = Recommendation.order(IntStream.range(0, CONTENTS)
                    .mapToObj(i -> DrawnContents.candidate(i, new Fit(contents.get(i).coverage(knowledge), 0, false))).toList());
            recommended += order.stream().limit(FIRST).map(found -> found.spine().id().value().substring(1))
                    .filter(number -> isRight(contents.get(Integer.parseInt(number)), somebody)).count();
            atRandom += contents.stream().filter(content -> isRight(content, somebody)).count() * (double) FIRST / CONTENTS;
        }
        assertThat(recommended / 20 / FIRST).isGreaterThan(0.8).isGreaterThan(3 * atRandom / 20 / FIRST);
    }

    /** Whether truly 95 to 98 of 100 running words are known, rounded. */
    private static boolean isRight(WordsInContent content, SimulatedReader reader) {
        var known = IntStream.range(0, content.ranks().length).filter(i -> reader.knows(content.ranks()[i]))
                .map(i -> content.counts()[i]).sum();
        var coverage = (double) known / content.running();
        return coverage >= 0.945 && coverage <= 0.985;
    }
}
