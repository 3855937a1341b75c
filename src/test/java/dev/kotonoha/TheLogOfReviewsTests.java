package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class TheLogOfReviewsTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;
    private final List<String> cards = new ArrayList<>();

    @BeforeEach
    void makeCards() {
        clock.set(TestClock.START);
        learner = api.newLearner();
        for (var i = 0; i < 3; i++) {
            cards.add(learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "w" + i, "back", "語")).body()
                    .path("id").asString());
        }
    }

    @Test
    void tellsWhatWasAnsweredAndWhatWasUndone() {
        answer("r1", 0, TestClock.START);
        learner.delete("/api/v1/cards/" + cards.getFirst() + "/reviews/r1");

        var entry = learner.get("/api/v1/reviews?card=" + cards.getFirst()).body().path("items").path(0);
        assertThat(entry.path("id").asString()).isEqualTo("r1");
        assertThat(entry.path("prompt").asString()).isEqualTo("RECOGNISE");
        assertThat(entry.path("at").asString()).isEqualTo("2026-06-30T01:00:00.000Z");
        assertThat(entry.path("durationMs").asInt()).isEqualTo(1500);
        assertThat(entry.path("retracted").asBoolean()).isTrue();
    }

    @Test
    void itsPagesHaveEveryAnswerOnceNewestFirst() {
        var random = new Random(7);
        var ids = new ArrayList<String>();
        for (var i = 0; i < 40; i++) {
            var at = TestClock.START.minus(Duration.ofHours(random.nextInt(20) * random.nextInt(20) * random.nextInt(60)));
            ids.add(at + " " + answer("r" + i % 20, i % 3, at) + " r" + i % 20);
        }

        ids.sort(Comparator.reverseOrder());
        assertThat(pages("/api/v1/reviews?limit=7")).isEqualTo(ids);
    }

    @Test
    void itsDaysAreTheLearnersOwn() {
        answer("late", 0, Instant.parse("2026-06-28T18:59:59Z"));
        answer("early", 1, Instant.parse("2026-06-28T19:00:00Z"));

        assertThat(ids("from=2026-06-29")).containsExactly("early");
        assertThat(ids("to=2026-06-28")).containsExactly("late");
        assertThat(ids("from=2026-06-28&to=2026-06-29")).containsExactly("early", "late");
        assertThat(ids("from=2026-07-29")).isEmpty();
        assertThat(ids("from=-999999999-01-01&to=%2B999999999-12-31")).hasSize(2);
    }

    @Test
    void aCardOfSomebodyElseIsUnknown() {
        assertThat(api.newLearner().get("/api/v1/reviews?card=" + cards.getFirst()).status()).isEqualTo(404);
    }

    private List<String> ids(String query) {
        var items = learner.get("/api/v1/reviews?" + query).body().path("items");
        return items.valueStream().map(entry -> entry.path("id").asString()).toList();
    }

    private List<String> pages(String path) {
        var all = new ArrayList<String>();
        JsonNode page = learner.get(path).body();
        for (var more = true; more; page = more ? learner.get(path + "&cursor=" + page.path("next").asString()).body() : page) {
            page.path("items").forEach(entry -> all.add(Instant.parse(entry.path("at").asString()) + " "
                    + entry.path("card").asString() + " " + entry.path("id").asString()));
            more = !page.path("next").isNull();
        }
        return all;
    }

    private String answer(String id, int card, Instant at) {
        var review = Map.of("id", id, "card", cards.get(card), "rating", "GOOD", "at", at.toString(), "durationMs", 1500);
        assertThat(learner.post("/api/v1/reviews", Map.of("reviews", List.of(review))).body().path("results").path(0)
                .path("status").asString()).isEqualTo("applied");
        return cards.get(card);
    }
}
