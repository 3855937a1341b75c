package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class AnswersAreTakenOnceTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;
    private String card = "";

    @BeforeEach
    void makeACard() {
        clock.set(TestClock.START);
        learner = api.newLearner();
        card = newCard("leaf");
        clock.pass(Duration.ofMinutes(10));
    }

    @Test
    void theSameAnswerAgainIsADuplicateWithTheSameMemory() {
        var answer = review("r1", card, "GOOD", 0);
        var first = send(answer).path(0);
        var second = send(answer).path(0);

        assertThat(second.path("status").asString()).isEqualTo("duplicate");
        assertThat(second.path("memory").path("due")).isEqualTo(first.path("memory").path("due"));
    }

    @Test
    void theSameIdWithAnotherRatingIsAConflictAndChangesNothing() {
        send(review("r1", card, "GOOD", 0));

        assertThat(send(review("r1", card, "AGAIN", 0)).path(0).path("status").asString()).isEqualTo("conflict");
        assertThat(memory(card).path("reviews").asInt()).isEqualTo(1);
    }

    @Test
    void oneBadLineNeverSpoilsTheOthers() {
        var results = send(review("r1", card, "GREAT", 0), review("r2", card, "GOOD", 0), review("r3", "unknown", "GOOD", 0));

        assertThat(results.findValuesAsString("status")).containsExactly("invalid", "applied", "unknown-card");
        assertThat(results.path(0).path("reason").asString()).isNotBlank();
    }

    @Test
    void answersOutOfOrderComeToTheSameMemoryAsInOrder() {
        var other = newCard("branch");
        var ratings = List.of("GOOD", "AGAIN", "GOOD", "GOOD", "EASY", "HARD");
        var shuffled = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < ratings.size(); i++) {
            send(review("a" + i, card, ratings.get(i), i));
            shuffled.add(review("a" + i, other, ratings.get(i), i));
        }
        Collections.shuffle(shuffled, new Random(7));
        shuffled.forEach(this::send);

        assertThat(memory(other).path("stability")).isEqualTo(memory(card).path("stability"));
        assertThat(memory(other).path("difficulty")).isEqualTo(memory(card).path("difficulty"));
    }

    @Test
    void anUndoneAnswerIsAsIfItHadNotBeen() {
        var before = send(review("r1", card, "GOOD", 0)).path(0).path("memory");
        send(review("r2", card, "AGAIN", 5));
        learner.delete("/api/v1/cards/" + card + "/reviews/" + card + "r2");

        assertThat(memory(card).path("stability")).isEqualTo(before.path("stability"));
        assertThat(send(review("r2", card, "AGAIN", 5)).path(0).path("status").asString()).isEqualTo("duplicate");
        assertThat(memory(card).path("reviews").asInt()).isEqualTo(1);
    }

    @Test
    void undoingAgainOrWhatNobodyKnowsIsHarmless() {
        assertThat(learner.delete("/api/v1/cards/" + card + "/reviews/unknown").status()).isEqualTo(204);
    }

    @Test
    void ofManyEqualAnswersAtOnceOneCounts() throws Exception {
        var answer = review("r1", card, "GOOD", 0);
        try (var many = Executors.newFixedThreadPool(8)) {
            var calls = Collections.nCopies(32, (Callable<String>) () -> send(answer).path(0).path("status").asString());
            var statuses = new ArrayList<String>();
            for (var future : many.invokeAll(calls)) {
                statuses.add(future.get());
            }
            assertThat(statuses).containsOnlyOnce("applied");
        }
        assertThat(memory(card).path("reviews").asInt()).isEqualTo(1);
        assertThat(today().path("reviews").asInt()).isEqualTo(1);
    }

    @Test
    void ofManyDifferentAnswersAtOnceNoneIsLost() throws Exception {
        try (var many = Executors.newFixedThreadPool(8)) {
            var calls = new ArrayList<Callable<JsonNode>>();
            for (var i = 0; i < 24; i++) {
                var answer = review("r" + i, card, "GOOD", 0);
                calls.add(() -> send(answer));
            }
            for (var future : many.invokeAll(calls)) {
                assertThat(future.get().path(0).path("status").asString()).isEqualTo("applied");
            }
        }
        assertThat(memory(card).path("reviews").asInt()).isEqualTo(24);
        assertThat(today().path("reviews").asInt()).isEqualTo(24);
    }

    @Test
    void aClockThatIsWrongIsCorrectedByWhenTheBatchWasSent() {
        var answered = clock.instant().plus(Duration.ofDays(400));
        var review = Map.of("id", "r1", "card", card, "rating", "GOOD", "at", answered.toString());
        learner.post("/api/v1/reviews", Map.of("sentAt", answered.plusSeconds(60).toString(), "reviews", List.of(review)));

        assertThat(memory(card).path("lastReviewedAt").asString()).isEqualTo("2026-06-30T01:09:00.000Z");
    }

    private JsonNode today() {
        return learner.get("/api/v1/stats/days?from=2026-06-30&to=2026-06-30").body().path(0);
    }

    private JsonNode memory(String id) {
        return learner.get("/api/v1/cards/" + id).body().path("memory");
    }

    private String newCard(String front) {
        return learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", front, "back", "葉")).body().path("id")
                .asString();
    }

    @SafeVarargs
    private JsonNode send(Map<String, Object>... reviews) {
        return learner.post("/api/v1/reviews", Map.of("reviews", List.of(reviews))).body().path("results");
    }

    private Map<String, Object> review(String id, String of, String rating, int minute) {
        var review = new HashMap<String, Object>();
        review.put("id", of + id);
        review.put("card", of);
        review.put("rating", rating);
        review.put("at", TestClock.START.plus(Duration.ofMinutes(minute)).toString());
        return review;
    }
}
