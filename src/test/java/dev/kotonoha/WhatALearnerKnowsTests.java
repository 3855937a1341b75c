package dev.kotonoha;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.reading.ReadingCheck;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.vocabulary.Claims;
import dev.kotonoha.vocabulary.WordStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class WhatALearnerKnowsTests {

    private static final String HARBOUR = "/api/v1/contents/quiet-harbour";
    private static final String WORDS = "/api/v1/vocabulary";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private ReadingCheck readings;
    @Autowired
    private Claims claims;
    @Autowired
    private Accounts accounts;

    private Api.Person learner;
    private List<String> sentences = List.of();

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        learner = api.newLearner();
        sentences = learner.get(HARBOUR).body().path("paragraphs").findValuesAsString("id");
    }

    @Test
    void aTappedWordIsToldWithItsEvidence() {
        tap("t1", 2, 16, 23);
        var word = word("harbour");

        assertThat(word.path("status").asString()).isEqualTo("TAPPED");
        assertThat(word.path("taps").asInt()).isEqualTo(1);
        assertThat(word.path("card").asString()).isNotBlank();
        assertThat(word.path("firstMetOn").asString()).isEqualTo("2026-06-30");
        assertThat(word.path("history").path(0).path("status").asString()).isEqualTo("TAPPED");
    }

    @Test
    void whatIsReadPastSpeaksForBeingKnown() {
        tap("t1", 2, 16, 23);
        finish("p1", true);

        assertThat(word("lamp").path("readPast").asInt()).isEqualTo(1);
        assertThat(word("lamp").path("status").asString()).isEqualTo("MET");
        assertThat(word("harbour").path("readPast").asInt()).isZero();
        finish("p2", false);
        assertThat(word("lamp").path("readPast").asInt()).isZero();
    }

    @Test
    void namesAreNoVocabulary() {
        finish("p1", true);

        assertThat(learner.get(WORDS + "?limit=200").body().path("items").findValuesAsString("lemma")).contains("lamp", "leave")
                .doesNotContain("Mia", "mia");
    }

    @Test
    void aTapTakenBackIsForgotten() {
        tap("t1", 2, 16, 23);
        learner.delete(HARBOUR + "/taps/t1");

        assertThat(word("harbour").path("status").asString()).isEqualTo("MET");
        assertThat(word("harbour").path("taps").asInt()).isZero();
    }

    @Test
    void aWordCanBeMarkedAndLeftToTheEvidenceAgain() {
        tap("t1", 2, 16, 23);

        assertThat(mark("harbour", "KNOWN").path("status").asString()).isEqualTo("KNOWN");
        assertThat(mark("harbour", "IGNORED").path("status").asString()).isEqualTo("IGNORED");
        assertThat(mark("harbour", null).path("status").asString()).isEqualTo("TAPPED");
        assertThat(learner.patch(WORDS + "/harbour", Map.of("status", "MET")).status()).isEqualTo(422);
    }

    @Test
    void theWordsUpToARankCanBeClaimedAndTheClaimTakenBack() {
        tap("t1", 2, 16, 23);
        var before = learner.get(WORDS + "?limit=200").body();
        var claim = learner.post(WORDS + "/known", Map.of("upToRank", 2000));

        assertThat(claim.status()).isEqualTo(201);
        assertThat(claim.body().path("changed").asInt()).isBetween(1990, 2000);
        assertThat(learner.get(WORDS + "?status=KNOWN&limit=1").body().path("items").path(0).path("lemma").asString())
                .isEqualTo("the");
        assertThat(learner.delete(WORDS + "/known/" + claim.body().path("id").asString()).status()).isEqualTo(204);
        assertThat(learner.get(WORDS + "?limit=200").body()).isEqualTo(before);
    }

    @Test
    void manyMarksAtOnceAreTakenBackAtOnce() {
        finish("p1", true);
        mark("harbour", "IGNORED");
        var before = learner.get(WORDS + "?limit=200").body();
        var somebody = accounts.learner(new LearnerId(learner.get("/api/v1/me").body().path("id").asString())).orElseThrow();
        var earlier = claims.markAll(somebody,
                List.of(new Claims.Mark("harbour", WordStatus.KNOWN), new Claims.Mark("lamp", WordStatus.KNOWN)));
        assertThat(word("lamp").path("mark").asString()).isEqualTo("KNOWN");
        claims.markAll(somebody, earlier);

        assertThat(learner.get(WORDS + "?limit=200").body()).isEqualTo(before);
    }

    @Test
    void aClaimOfSomebodyElseIsUnknown() {
        var claim = learner.post(WORDS + "/known", Map.of("upToRank", 100)).body().path("id").asString();

        assertThat(api.newLearner().delete(WORDS + "/known/" + claim).status()).isEqualTo(404);
        assertThat(learner.post(WORDS + "/known", Map.of("upToRank", 0)).status()).isEqualTo(422);
    }

    @Test
    void theListGoesOnWhereItStopped() {
        finish("p1", true);
        var first = learner.get(WORDS + "?limit=3").body();
        var second = learner.get(WORDS + "?limit=3&cursor=" + first.path("next").asString()).body();

        assertThat(second.path("items").path(0).path("rank").asInt())
                .isGreaterThan(first.path("items").path(2).path("rank").asInt());
    }

    @Test
    void kindsOfEvidenceCanBeSwitchedOff() {
        learner.post(WORDS + "/known", Map.of("upToRank", 100));
        var weights = learner.call("PUT", WORDS + "/evidence", Map.of("off", List.of("SAID"))).body();

        assertThat(weights.path("kinds").findValuesAsString("counts")).containsExactly("true", "true", "true", "false");
        assertThat(learner.get(WORDS + "?status=KNOWN").body().path("items")).isEmpty();
    }

    @Test
    void allOfItIsTheSameWhenDerivedAgain() {
        tap("t1", 2, 16, 23);
        tap("t2", 1, 13, 17);
        learner.delete(HARBOUR + "/taps/t2");
        finish("p1", true);
        mark("slowly", "KNOWN");
        learner.post(WORDS + "/known", Map.of("upToRank", 50));
        var before = learner.get(WORDS + "?limit=200").body();
        var id = new LearnerId(learner.get("/api/v1/me").body().path("id").asString());
        clock.pass(Duration.ofDays(2));

        assertThat(readings.words(accounts.learner(id).orElseThrow(), true)).isEmpty();
        assertThat(api.signIn(learner.email()).get(WORDS + "?limit=200").body()).isEqualTo(before);
    }

    private JsonNode word(String lemma) {
        return learner.get(WORDS + "?limit=200&q=" + lemma).body().path("items").path(0);
    }

    private JsonNode mark(String lemma, String status) {
        var body = new java.util.HashMap<String, Object>();
        body.put("status", status);
        return learner.patch(WORDS + "/" + lemma, body).body();
    }

    private void tap(String id, int sentence, int start, int end) {
        learner.post(HARBOUR + "/taps",
                Map.of("taps", List.of(Map.of("id", id, "sentence", sentences.get(sentence), "start", start,
                        "end", end, "at", clock.instant().toString()))));
    }

    private void finish(String id, boolean finished) {
        clock.pass(Duration.ofMinutes(1));
        learner.put(HARBOUR + "/progress", Map.of("id", id, "sentence", sentences.get(3), "at", clock.instant().toString(),
                "finished", finished));
    }
}
