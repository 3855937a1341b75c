package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ATextOfOnesOwnIsRevisedTests {

    private static final String CONTENTS = "/api/v1/contents/";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person author;
    private JsonNode text;

    @BeforeEach
    void write() {
        clock.set(TestClock.START);
        author = api.newLearner();
        text = author.post("/api/v1/contents", draft("The lamp was lit. Nobody came.", List.of("明かりがともった。", "だれも来ない。"))).body();
    }

    @Test
    void sentencesThatStayKeepTheirIdsAndTranslations() {
        var revised = author.put(CONTENTS + id(), draft("It was late. The lamp was lit. Nobody came.", null)).body();

        assertThat(revised.path("revision").asInt()).isEqualTo(2);
        assertThat(sentences(revised).get(1).path("id")).isEqualTo(sentences(text).getFirst().path("id"));
        assertThat(sentences(revised).get(1).path("ja").asString()).isEqualTo("明かりがともった。");
        assertThat(sentences(revised).getFirst().has("ja")).isFalse();
    }

    @Test
    void onlyItsAuthorMayChangeIt() {
        var stranger = api.newLearner();

        assertThat(stranger.put(CONTENTS + id(), draft("Mine now.", null)).status()).isEqualTo(404);
        assertThat(stranger.delete(CONTENTS + id()).status()).isEqualTo(404);
        assertThat(stranger.patch(CONTENTS + id(), Map.of("audience", "ME")).status()).isEqualTo(404);
        assertThat(author.patch(CONTENTS + id(), Map.of("audience", "ALL")).status()).isEqualTo(403);
    }

    @Test
    void itIsGoneOnceDeleted() {
        assertThat(author.delete(CONTENTS + id()).status()).isEqualTo(204);
        assertThat(author.get(CONTENTS + id()).status()).isEqualTo(404);
        assertThat(author.delete(CONTENTS + id()).status()).isEqualTo(404);
    }

    @Test
    void aPreviewKeepsNothing() {
        author.post("/api/v1/vocabulary/known", Map.of("upToRank", 3000));
        var preview = author.post(CONTENTS + "preview", draft("The man is at home with a zygote. The zygote is small.", null))
                .body();

        assertThat(preview.path("newWords").path(0).asString()).isEqualTo("zygote");
        assertThat(preview.path("content").path("measuredLevel").path("rank").asInt()).isPositive();
        assertThat(author.get("/api/v1/contents").body().path("items").findValuesAsString("id")).contains(id())
                .doesNotContain("preview");
    }

    @Test
    void germanIsNotTakenForEnglish() {
        var answer = author.post("/api/v1/contents",
                draft("Gestern haben wir zusammen sehr lange über deine neue Wohnung gesprochen, obwohl niemand dort wohnen möchte.",
                        null));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("field").asString()).isEqualTo("body");
    }

    @Test
    void aWrongTranslationIsReportedCorrectedAndThankedFor() {
        var sentence = sentences(text).getFirst().path("id").asString();
        var report = author.post(CONTENTS + id() + "/reports", Map.of("sentence", sentence, "suggestion", "明かりがついた。"));
        var received = author.get("/api/v1/reports?box=received").body().path("items").path(0);
        author.post("/api/v1/reports/" + received.path("id").asString() + "/correction", Map.of("ja", "明かりがついた。"));

        assertThat(report.status()).isEqualTo(201);
        assertThat(author.get("/api/v1/reports").body().path("items").path(0).path("thanks").asString()).isNotBlank();
        assertThat(author.get(CONTENTS + id() + "/lookups?sentence=" + sentence).body().path("sentence").path("ja").asString())
                .isEqualTo("明かりがついた。");
    }

    @Test
    void aWordsWrongMeaningIsReportedAndCorrectedInItsSentence() {
        var sentence = sentences(text).getFirst().path("id").asString();
        author.post(CONTENTS + id() + "/reports", Map.of("sentence", sentence, "start", 4, "end", 8));
        var received = author.get("/api/v1/reports?box=received").body().path("items").path(0);
        author.post("/api/v1/reports/" + received.path("id").asString() + "/correction", Map.of("ja", "ランプ"));
        author.put(CONTENTS + id(), draft("It was late. The lamp was lit. Nobody came.", null));
        var term = author.get(CONTENTS + id() + "/lookups?start=4&end=8&sentence=" + sentence).body().path("term");

        assertThat(received.path("lemma").asString()).isEqualTo("lamp");
        assertThat(term.path("meanings").path(0).asString()).isEqualTo("ランプ");
        assertThat(term.path("source").asString()).isEqualTo("content");
    }

    @Test
    void aReportOfNoWordIsRefused() {
        var sentence = sentences(text).getFirst().path("id").asString();

        assertThat(author.post(CONTENTS + id() + "/reports", Map.of("sentence", sentence, "start", 3, "end", 4)).status())
                .isEqualTo(422);
        assertThat(author.post(CONTENTS + id() + "/reports", Map.of("sentence", sentence, "start", 4)).status()).isEqualTo(422);
    }

    @Test
    void aReportIsForTheAuthorAlone() {
        var sentence = sentences(text).getFirst().path("id").asString();
        var report = author.post(CONTENTS + id() + "/reports", Map.of("sentence", sentence)).body().path("id").asString();
        var stranger = api.newLearner();

        assertThat(stranger.post("/api/v1/reports/" + report + "/correction", Map.of("ja", "違う。")).status()).isEqualTo(404);
        assertThat(stranger.post(CONTENTS + id() + "/reports", Map.of("sentence", sentence)).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/reports").body().path("items")).isEmpty();
    }

    @Test
    void aSoundMakesItAPodcastAndSentencesKeepTheirTimes() {
        var draft = new HashMap<>(draft("The lamp was lit. Nobody came.", null));
        draft.put("times", List.of(Map.of("startMs", 0, "endMs", 1500), Map.of("startMs", 1500, "endMs", 3000)));
        author.put(CONTENTS + id(), draft);
        var answer = author.upload(CONTENTS + id() + "/audio?durationMs=3000", "talk.ogg", bytes("OggS and more"));
        var spoken = author.get(CONTENTS + id()).body();

        assertThat(answer.status()).isEqualTo(204);
        assertThat(spoken.path("kind").asString()).isEqualTo("PODCAST");
        assertThat(spoken.path("audio").path("durationMs").asInt()).isEqualTo(3000);
        assertThat(sentences(spoken).get(1).path("startMs").asInt()).isEqualTo(1500);
    }

    @Test
    void cuesSayWhenEachSentenceIsSpokenAndARevisionKeepsThat() {
        var cues = "WEBVTT\n\n00:00.000 --> 00:01.200\nThe lamp was lit.\n\n00:01.400 --> 00:02.900\nNobody came.\n";
        var answer = speak(cues, 3000);
        var revised = author.put(CONTENTS + id(), draft("It was late. The lamp was lit. Nobody came.", null)).body();

        assertThat(answer.status()).isEqualTo(204);
        assertThat(sentences(revised).getFirst().path("startMs").isNumber()).isFalse();
        assertThat(sentences(revised).get(2).path("startMs").asInt()).isEqualTo(1400);
        assertThat(sentences(revised).get(2).path("endMs").asInt()).isEqualTo(2900);
    }

    @Test
    void cuesThatDoNotFitAreRefusedAndTold() {
        var one = "1\n00:00:00,000 --> 00:00:01,200\nThe lamp was lit.\n";
        var two = one + "\n2\n00:00:01,400 --> 00:00:02,900\nNobody came.\n";

        assertThat(speak(one, 3000).body().path("detail").asString()).contains("2", "1");
        assertThat(speak(two, 2000).status()).isEqualTo(422);
        assertThat(speak("no cues at all", 3000).status()).isEqualTo(422);
    }

    private Api.Answer speak(String cues, int durationMs) {
        return author.upload(CONTENTS + id() + "/audio?durationMs=" + durationMs,
                List.of(new Api.Sent("file", "talk.ogg", bytes("OggS and more")), new Api.Sent("cues", "talk.vtt", bytes(cues))));
    }

    @Test
    void whatIsNoSoundIsRefused() {
        assertThat(author.upload(CONTENTS + id() + "/audio?durationMs=3000", "talk.ogg", bytes("<svg/>")).status())
                .isEqualTo(422);
    }

    @Test
    void aFileIsReadIntoDraftsThatCanBeSent() {
        var drafts = author.upload("/api/v1/contents/drafts", "lamp.txt", bytes("The lamp was lit. Nobody came.")).body();

        assertThat(drafts.path("drafts").path(0).path("body").asString()).isEqualTo("The lamp was lit. Nobody came.");
        assertThat(author.post("/api/v1/contents", drafts.path("drafts").path(0)).status()).isEqualTo(201);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String id() {
        return text.path("id").asString();
    }

    private static List<JsonNode> sentences(JsonNode content) {
        return content.path("paragraphs").valueStream().flatMap(paragraph -> paragraph.path("sentences").valueStream()).toList();
    }

    private static Map<String, Object> draft(String body, List<String> translations) {
        var draft = new HashMap<String, Object>(Map.of("title", Map.of("en", "The lamp"), "kind", "READING", "body", body));
        if (translations != null) {
            draft.put("translations", translations);
        }
        return draft;
    }
}
