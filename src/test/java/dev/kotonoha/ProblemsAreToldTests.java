package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ProblemsAreToldTests {

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
    void inTheLanguageThatTheCallerAsksFor() {
        assertThat(learner.get("/api/v1/cards/none", "Accept-Language", "ja").body().path("detail").asString())
                .isEqualTo("お探しのものはありません。");
        assertThat(learner.get("/api/v1/cards/none", "Accept-Language", "en").body().path("detail").asString()).isNotBlank()
                .isASCII();
    }

    @Test
    void aFieldThatNobodyKnowsIsMalformed() {
        var answer = learner.patch("/api/v1/me", Map.of("displayname", "名前"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").path(0).path("field").asString()).isEqualTo("displayname");
    }

    @Test
    void brokenJsonIsMalformed() {
        assertThat(learner.patch("/api/v1/me", "{\"displayName\": ").status()).isEqualTo(400);
    }

    @Test
    void aWrongTypeIsMalformed() {
        assertThat(learner.patch("/api/v1/me", Map.of("dayStartHour", "early")).status()).isEqualTo(400);
    }

    @Test
    void aMissingFieldIsMalformed() {
        assertThat(api.nobody().post("/api/v1/tokens", Map.of("email", "a@example.org")).status()).isEqualTo(400);
    }

    @Test
    void aValueOutOfRangeIsUnderstoodButRefused() {
        var answer = learner.patch("/api/v1/me", Map.of("dayStartHour", 24));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("field").asString()).isEqualTo("dayStartHour");
    }

    @Test
    void aBadCursorIsMalformed() {
        assertThat(learner.get("/api/v1/contents?cursor=%25%25").status()).isEqualTo(400);
    }

    @Test
    void anotherTypeThanJsonIsUnsupported() {
        assertThat(learner.post("/api/v1/cards", "front=leaf", "Content-Type", "application/x-www-form-urlencoded").status())
                .isEqualTo(415);
    }

    @Test
    void anUnknownAddressIsNotFoundAndSaysNothingOfTheInside() {
        var answer = learner.get("/api/v1/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().toString()).doesNotContain("dev.kotonoha", "springframework", "Exception");
    }

    @Test
    void aStaleEditIsRefused() {
        var card = learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉"));
        var path = "/api/v1/cards/" + card.body().path("id").asString();
        learner.patch(path, Map.of("note", "先に"));

        assertThat(learner.patch(path, Map.of("note", "あとで"), "If-Match", card.header("ETag")).status()).isEqualTo(412);
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        var first = learner.get("/api/v1/contents/quiet-harbour");

        assertThat(learner.get("/api/v1/contents/quiet-harbour", "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
    }
}
