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
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class TheQueueTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;

    @BeforeEach
    void signUp() {
        clock.set(TestClock.START);
        learner = api.newLearner();
    }

    @Test
    void newCardsSpendTheReviewLimitWhereTheLearnerWantsThat() {
        cards(5);
        settings(Map.of("maximumReviewsPerDay", 2, "newSpendsReviewLimit", true));

        assertThat(queue().path("counts").path("new").asInt()).isEqualTo(2);
        assertThat(queue().path("cards")).hasSize(2);
    }

    @Test
    void whatTheLimitLeavesForLaterIsNotHidden() {
        learnt(6);
        settings(Map.of("maximumReviewsPerDay", 4));

        assertThat(queue().path("counts").path("review").asInt()).isEqualTo(4);
        assertThat(queue().path("waiting").asInt()).isEqualTo(2);
    }

    @Test
    void aBacklogIsSpreadOverTheDaysThatTheLearnerChose() {
        learnt(6);
        pass(Duration.ofDays(3));
        settings(Map.of("backlogDays", 3));
        assertThat(queue().path("counts").path("review").asInt()).isEqualTo(2);

        answer(first(), "GOOD");
        assertThat(queue().path("counts").path("review").asInt()).isEqualTo(1);
        assertThat(queue().path("waiting").asInt()).isEqualTo(4);
    }

    @Test
    void duringAPauseNothingIsAskedAndTheStreakIsKept() {
        learnt(3);
        settings(Map.of("pauses", List.of(Map.of("from", "2026-07-05", "to", "2026-07-20"))));
        clock.set(Instant.parse("2026-07-10T03:00:00Z"));
        learner = api.signIn(learner.email());

        assertThat(queue().path("cards")).isEmpty();
        assertThat(queue().path("pause").path("to").asString()).isEqualTo("2026-07-20");
    }

    @Test
    void theMostLikelyForgottenComesFirstWhereTheLearnerWantsThat() {
        var cards = cards(2);
        answer(cards.get(0), "GOOD");
        answer(cards.get(1), "EASY");
        pass(Duration.ofMinutes(15));
        answer(cards.get(0), "GOOD");
        pass(Duration.ofDays(40));
        settings(Map.of("reviewOrder", "RETRIEVABILITY_ASCENDING"));
        assertThat(first()).isEqualTo(cards.get(0));

        settings(Map.of("reviewOrder", "RETRIEVABILITY_DESCENDING"));
        assertThat(first()).isEqualTo(cards.get(1));
    }

    @Test
    void everyOrderShowsTheSameCards() {
        learnt(4);
        for (var order : List.of("DUE_DAY", "RANDOM", "DIFFICULTY_ASCENDING", "DIFFICULTY_DESCENDING", "RELATIVE_OVERDUENESS")) {
            settings(Map.of("reviewOrder", order));
            assertThat(queue().path("cards")).hasSize(4);
        }
    }

    @Test
    void aForgottenCardDoesNotComeTwiceInARow() {
        var cards = cards(2);
        cards.forEach(card -> answer(card, "AGAIN"));
        clock.pass(Duration.ofMinutes(2));
        answer(cards.get(0), "AGAIN");
        clock.pass(Duration.ofMinutes(2));

        assertThat(first()).isEqualTo(cards.get(1));
    }

    @Test
    void aSentenceAndAWordOfItAreNotReviewedOnOneDay() {
        settings(Map.of("learningSteps", List.of(), "fuzz", false));
        var text = learner.get("/api/v1/contents/quiet-harbour").body().path("paragraphs").path(0).path("sentences").path(0);
        var word = text.path("words").path(1);
        tap(Map.of("id", "t1", "sentence", text.path("id").asString(), "at", clock.instant().toString()));
        tap(Map.of("id", "t2", "sentence", text.path("id").asString(), "start", word.path("start").asInt(), "end",
                word.path("end").asInt(), "at", clock.instant().toString()));
        clock.pass(Duration.ofMinutes(1));

        assertThat(queue().path("cards")).hasSize(2);
        queue().path("cards").forEach(shown -> answer(shown.path("card").path("id").asString(), "GOOD"));
        pass(Duration.ofDays(4));

        assertThat(queue().path("cards")).hasSize(1);
        assertThat(queue().path("counts").path("review").asInt()).isEqualTo(1);
        settings(Map.of("burySiblings", false));
        assertThat(queue().path("cards")).hasSize(2);
    }

    @Test
    void theOtherPromptsOfAWordWaitForAnotherDay() {
        settings(Map.of("prompts", List.of("RECOGNISE", "PRODUCE"), "learningSteps", List.of()));
        var sentence = learner.get("/api/v1/contents/quiet-harbour").body().path("paragraphs").path(0).path("sentences").path(0);
        var word = sentence.path("words").path(1);
        tap(Map.of("id", "t1", "sentence", sentence.path("id").asString(), "start", word.path("start").asInt(), "end",
                word.path("end").asInt(), "at", clock.instant().toString()));
        clock.pass(Duration.ofMinutes(1));
        answer(first(), "GOOD");
        assertThat(queue().path("cards")).isEmpty();

        pass(Duration.ofDays(1));
        assertThat(queue().path("cards").path(0).path("prompt").asString()).isEqualTo("PRODUCE");
    }

    @Test
    void wordsOfAHalfReadContentComeFirstWhereTheLearnerWantsThat() {
        cards(3);
        var sentence = learner.get("/api/v1/contents/quiet-harbour").body().path("paragraphs").path(0).path("sentences").path(0);
        clock.pass(Duration.ofMinutes(1));
        tap(Map.of("id", "t1", "sentence", sentence.path("id").asString(), "at", clock.instant().toString()));
        learner.put("/api/v1/contents/quiet-harbour/progress",
                Map.of("id", "p1", "at", clock.instant().toString(), "sentence", sentence.path("id").asString()));
        settings(Map.of("startedContentsFirst", true));
        clock.pass(Duration.ofMinutes(1));

        assertThat(queue().path("cards").path(0).path("card").path("kind").asString()).isEqualTo("SENTENCE");
    }

    @Test
    void whatWasForgottenCanBePractisedBesideTheSchedule() {
        var cards = cards(2);
        answer(cards.get(0), "AGAIN");
        answer(cards.get(1), "GOOD");

        var practice = learner.get("/api/v1/reviews/practice?of=FORGOTTEN").body().path("cards");
        assertThat(practice).hasSize(1);
        assertThat(practice.path(0).path("card").path("id").asString()).isEqualTo(cards.get(0));
        assertThat(learner.get("/api/v1/reviews/practice?of=CONTENT").status()).isEqualTo(422);
    }

    private void tap(Map<String, Object> tap) {
        learner.post("/api/v1/contents/quiet-harbour/taps", Map.of("taps", List.of(tap)));
    }

    private List<String> cards(int count) {
        var ids = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            ids.add(learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "word" + i, "back", "語" + i)).body()
                    .path("id").asString());
        }
        clock.pass(Duration.ofMinutes(1));
        return ids;
    }

    /** Cards that were answered once, and are due. */
    private void learnt(int count) {
        settings(Map.of("learningSteps", List.of(), "fuzz", false));
        cards(count).forEach(card -> answer(card, "GOOD"));
        pass(Duration.ofDays(4));
    }

    private void answer(String card, String rating) {
        var id = card + "-" + clock.millis();
        var results = learner.post("/api/v1/reviews",
                Map.of("reviews", List.of(Map.of("id", id, "card", card, "rating", rating, "at", clock.instant().toString()))));
        assertThat(results.body().path("results").path(0).path("status").asString()).isEqualTo("applied");
    }

    /** Long enough for a token to end. */
    private void pass(Duration time) {
        clock.pass(time);
        learner = api.signIn(learner.email());
    }

    private void settings(Map<String, Object> settings) {
        assertThat(learner.put("/api/v1/me/study-settings", settings).status()).isEqualTo(200);
    }

    private String first() {
        return queue().path("cards").path(0).path("card").path("id").asString();
    }

    private JsonNode queue() {
        return learner.get("/api/v1/reviews/queue").body();
    }
}
