package dev.kotonoha.review;

import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.Context;
import dev.kotonoha.deck.Review;
import dev.kotonoha.memory.Rating;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class LeastSeenTests {

    private static final Instant START = Instant.parse("2026-06-30T01:00:00Z");

    @Test
    void theNewestContextComesFirstAndThenTheOthersInTurn() {
        var contexts = List.of(context("c", 3), context("b", 2), context("a", 1));

        assertThat(IntStream.range(0, 7).mapToObj(reviews -> shown(contexts, reviews, 10))).containsExactly("c", "b", "a", "c",
                "b",
                "a", "c");
    }

    @Test
    void aContextThatWasMetLaterIsShownNext() {
        var contexts = List.of(context("new", 100), context("old", 1));

        assertThat(shown(contexts, 5, 10)).isEqualTo("new");
    }

    @Test
    void withoutContextsNothingIsShown() {
        assertThat(LeastSeen.of(List.of(), reviews(3, 10))).isEmpty();
    }

    private static String shown(List<Context> contexts, int reviews, int firstMinute) {
        return LeastSeen.of(contexts, reviews(reviews, firstMinute)).orElseThrow().sentence();
    }

    private static List<Review> reviews(int count, int firstMinute) {
        return IntStream.range(0, count).mapToObj(i -> {
            var at = START.plusSeconds(60L * (firstMinute + i));
            return new Review("r" + i, at, null, at, Rating.GOOD, null, null, null, null);
        }).toList();
    }

    private static Context context(String sentence, int minute) {
        return new Context(new ContentId("x"), sentence, List.of(), "A lamp.", null, null, START.plusSeconds(60L * minute));
    }
}
