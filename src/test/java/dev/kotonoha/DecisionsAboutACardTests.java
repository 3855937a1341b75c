package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class DecisionsAboutACardTests {

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
        card = learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉")).body().path("id")
                .asString();
        clock.pass(Duration.ofMinutes(10));
    }

    @Test
    void aSuspendedCardIsNotAskedUntilThatIsUndone() {
        decide("f1", "SUSPEND");
        assertThat(queue()).isEmpty();

        learner.delete(facts() + "/f1");
        assertThat(queue()).hasSize(1);

        learner.put(facts() + "/f1", "");
        assertThat(queue()).isEmpty();
        assertThat(card().path("suspended").asBoolean()).isTrue();
    }

    @Test
    void aBuriedCardComesBackOnTheNextDay() {
        decide("f1", "BURY");
        assertThat(queue()).isEmpty();

        pass(Duration.ofDays(1));
        assertThat(queue()).hasSize(1);
    }

    @Test
    void aResetCardIsNewAndItsHistoryIsKeptForTheUndo() {
        answer("r1", "GOOD");
        pass(Duration.ofMinutes(30));
        answer("r2", "GOOD");
        var before = card().path("memory").path("stability");
        decide("f1", "RESET");
        assertThat(card().path("memory").path("state").asString()).isEqualTo("NEW");

        learner.delete(facts() + "/f1");
        assertThat(card().path("memory").path("stability")).isEqualTo(before);
    }

    @Test
    void aDayThatWasSetHoldsUntilTheNextAnswer() {
        answer("r1", "EASY");
        learner.post(facts(), Map.of("id", "f1", "kind", "DUE", "at", clock.instant().toString(), "day", "2026-12-24"));
        assertThat(card().path("memory").path("due").asString()).isEqualTo("2026-12-23T19:00:00.000Z");

        pass(Duration.ofDays(1));
        answer("r2", "GOOD");
        assertThat(card().path("memory").path("due").asString()).isNotEqualTo("2026-12-23T19:00:00.000Z");
    }

    @Test
    void theSameDecisionAgainChangesNothingAndAnotherUnderItsIdIsAConflict() {
        decide("f1", "SUSPEND");
        var version = card().path("version");

        assertThat(decide("f1", "SUSPEND").status()).isEqualTo(200);
        assertThat(card().path("version")).isEqualTo(version);
        assertThat(decide("f1", "BURY").status()).isEqualTo(409);
    }

    @Test
    void aDayInThePastIsRefusedWithAReason() {
        var answer = learner.post(facts(),
                Map.of("id", "f1", "kind", "DUE", "at", clock.instant().toString(), "day", "2020-01-01"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("message").asString()).contains("きょう以降");
    }

    @Test
    void aCardForgottenAgainAndAgainIsALeechAndSuspendedIfSoWished() {
        learner.put("/api/v1/me/study-settings", Map.of("leechThreshold", 3, "leechAction", "SUSPEND"));
        answer("r0", "EASY");
        for (var i = 1; i < 4; i++) {
            pass(Duration.ofDays(2));
            answer("a" + i, "AGAIN");
            pass(Duration.ofMinutes(20));
            answer("b" + i, "GOOD");
        }
        assertThat(learner.get("/api/v1/cards?state=leech").body().path("items")).hasSize(1);
        assertThat(card().path("suspended").asBoolean()).isTrue();

        decide("f1", "RESUME");
        assertThat(card().path("suspended").asBoolean()).isFalse();
    }

    @Test
    void practiceLeavesTheMemoryAlone() {
        answer("r1", "GOOD");
        var before = card().path("memory").path("due");
        clock.pass(Duration.ofMinutes(1));
        learner.post("/api/v1/reviews", Map.of("reviews", List.of(Map.of("id", "p1", "card", card, "rating", "AGAIN", "at",
                clock.instant().toString(), "practice", true, "durationMs", 4000))));

        assertThat(card().path("memory").path("due")).isEqualTo(before);
        assertThat(learner.get("/api/v1/stats/days?from=2026-06-30&to=2026-06-30").body().path(0).path("secondsStudied").asInt())
                .isEqualTo(4);
    }

    @Test
    void anUndoneAnswerCanBeDoneAgain() {
        answer("r1", "GOOD");
        var before = card().path("memory").path("due");
        learner.delete("/api/v1/cards/" + card + "/reviews/r1");
        learner.put("/api/v1/cards/" + card + "/reviews/r1", "");

        assertThat(card().path("memory").path("due")).isEqualTo(before);
    }

    /** Long enough for a token to end. */
    private void pass(Duration time) {
        clock.pass(time);
        learner = api.signIn(learner.email());
    }

    private Api.Answer decide(String id, String kind) {
        return learner.post(facts(), Map.of("id", id, "kind", kind, "at", clock.instant().toString()));
    }

    private void answer(String id, String rating) {
        var results = learner.post("/api/v1/reviews",
                Map.of("reviews", List.of(Map.of("id", id, "card", card, "rating", rating, "at", clock.instant().toString()))));
        assertThat(results.body().path("results").path(0).path("status").asString()).isEqualTo("applied");
    }

    private JsonNode queue() {
        return learner.get("/api/v1/reviews/queue").body().path("cards");
    }

    private JsonNode card() {
        return learner.get("/api/v1/cards/" + card).body();
    }

    private String facts() {
        return "/api/v1/cards/" + card + "/facts";
    }
}
