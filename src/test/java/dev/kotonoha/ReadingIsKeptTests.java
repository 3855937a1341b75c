package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ReadingIsKeptTests {

    private static final String HARBOUR = "/api/v1/contents/quiet-harbour";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;
    private List<String> sentences = List.of();

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        learner = api.newLearner();
        sentences = learner.get(HARBOUR).body().path("paragraphs").findValuesAsString("id");
    }

    @Test
    void theFurthestSentenceStaysWhenAnEarlierOneIsReported() {
        report("p1", 1, 0, null);

        assertThat(report("p2", 0, 5, null).path("furthestSentence").asString()).isEqualTo(sentences.get(1));
    }

    @Test
    void theSameReportAgainCountsOnce() {
        report("p1", 2, 0, null);
        report("p1", 2, 0, null);

        assertThat(today().path("sentencesRead").asInt()).isEqualTo(3);
    }

    @Test
    void aFinishedContentLeavesTheUnreadOnes() {
        report("p1", 2, 0, true);

        assertThat(ids("unread")).containsExactly("morning-radio");
        assertThat(ids("read")).containsExactly("quiet-harbour");
    }

    @Test
    void aLateReportDoesNotOpenAFinishedContentAgain() {
        report("p2", 2, 10, true);

        assertThat(report("p1", 1, 5, null).path("status").asString()).isEqualTo("read");
    }

    @Test
    void aContentCanBeOpenedAgain() {
        report("p1", 2, 0, true);

        assertThat(report("p2", 2, 1, false).path("status").asString()).isEqualTo("reading");
    }

    @Test
    void aSentenceOfAnotherContentIsRefused() {
        var answer = learner.put(HARBOUR + "/progress",
                Map.of("id", "p1", "at", clock.instant().toString(), "sentence", "elsewhere"));

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void partOfASoundCanBeAskedFor() {
        var audio = learner.get("/api/v1/contents/morning-radio").body().path("audio").path("url").asString();
        var part = learner.get(audio, "Range", "bytes=0-99");

        assertThat(part.status()).isEqualTo(206);
        assertThat(part.bytes()).hasSize(100);
        assertThat(part.header("Content-Type")).isEqualTo("audio/ogg");
    }

    @Test
    void theListGoesOnWhereItStopped() {
        var first = learner.get("/api/v1/contents?limit=1").body();
        var second = learner.get("/api/v1/contents?limit=1&cursor=" + first.path("next").asString()).body();

        assertThat(first.path("items").path(0).path("id").asString()).isEqualTo("morning-radio");
        assertThat(second.path("items").path(0).path("id").asString()).isEqualTo("quiet-harbour");
        assertThat(second.path("next").isNull()).isTrue();
    }

    private List<String> ids(String status) {
        return learner.get("/api/v1/contents?status=" + status).body().path("items").findValuesAsString("id");
    }

    private JsonNode today() {
        return learner.get("/api/v1/stats/days?from=2026-06-30&to=2026-06-30").body().path(0);
    }

    private JsonNode report(String id, int sentence, int minute, Boolean finished) {
        var report = new HashMap<String, Object>(Map.of("id", id, "sentence", sentences.get(sentence), "at",
                TestClock.START.minus(Duration.ofHours(1)).plus(Duration.ofMinutes(minute)).toString()));
        if (finished != null) {
            report.put("finished", finished);
        }
        return learner.put(HARBOUR + "/progress", report).body();
    }
}
