package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ACardAsksInItsOwnWayTests {

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
    void recogniseShowsTheWordInItsSentence() {
        var question = tapped("RECOGNISE", "quiet-harbour", "lamp").path("question");

        assertThat(question.path("word").asString()).isEqualTo("lamp");
        assertThat(question.path("text").asString()).startsWith("She carries a lamp");
        assertThat(question.path("spans").path(0).path("start").asInt()).isEqualTo(14);
        assertThat(question.has("answer")).isFalse();
    }

    @Test
    void clozeHasAGapForEachPartOfAnExpressionAndAsksForTheFormInTheSentence() {
        var question = tapped("CLOZE", "quiet-harbour", "out").path("question");

        assertThat(question.path("text").asString()).isEqualTo("Mia ＿＿＿＿ the plan ＿＿＿＿ before sunrise.");
        assertThat(question.path("spans")).hasSize(2);
        assertThat(question.path("answer").asString()).isEqualTo("carried out");
        assertThat(question.path("hint").asString()).isEqualTo("実行した");
    }

    @Test
    void produceShowsTheMeaningAndAsksForTheLemma() {
        var question = tapped("PRODUCE", "quiet-harbour", "lamps").path("question");

        assertThat(question.path("text").asString()).startsWith("ランプ");
        assertThat(question.path("answer").asString()).isEqualTo("lamp");
        assertThat(question.path("accepted").valueStream().map(JsonNode::asString)).contains("lamps");
    }

    @Test
    void listenHasThePodcastsSoundOfTheSentence() {
        var question = tapped("LISTEN", "morning-radio", "lamp").path("question");

        assertThat(question.path("audio").path("startMs").asInt()).isEqualTo(1200);
        assertThat(question.path("audio").path("url").asString()).startsWith("/api/v1/media/");
        assertThat(question.has("text")).isFalse();
    }

    @Test
    void aWordByHandWithoutASentenceCanNotBeClozeAndIsProduced() {
        ask("CLOZE");
        learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉"));

        var shown = queue();

        assertThat(shown.path("prompt").asString()).isEqualTo("CLOZE");
        assertThat(shown.path("question").path("asks").asString()).isEqualTo("PRODUCE");
        assertThat(shown.path("question").path("answer").asString()).isEqualTo("leaf");
    }

    @Test
    void aSentenceIsHeardTooWhereTheLearnerWantsToListen() {
        ask("LISTEN");
        var first = learner.get("/api/v1/contents/morning-radio").body().path("paragraphs").path(0).path("sentences").path(0);
        tap("morning-radio", Map.of("sentence", first.path("id").asString()));

        assertThat(queue().path("card").path("prompts").valueStream().map(prompt -> prompt.path("prompt").asString()))
                .containsExactly("LISTEN", "UNDERSTAND");
    }

    @Test
    void aTypedAnswerIsGradedAndNothingIsRecorded() {
        var card = tapped("CLOZE", "quiet-harbour", "out").path("card").path("id").asString();

        assertThat(check(card, "Carried out").path("verdict").asString()).isEqualTo("EXACT");
        assertThat(check(card, "carry out").path("verdict").asString()).isEqualTo("FORM");
        var slip = check(card, "caried out");
        assertThat(slip.path("suggestedRating").asString()).isEqualTo("HARD");
        assertThat(slip.path("difference")).hasSize(3);
        assertThat(queue().path("card").path("memory").path("reviews").asInt()).isZero();
    }

    @Test
    void slipsAreNotLetPassWhereTheLearnerIsStrict() {
        var card = tapped("CLOZE", "quiet-harbour", "out").path("card").path("id").asString();
        learner.put("/api/v1/me/study-settings", Map.of("tolerateSlips", false));

        assertThat(check(card, "caried out").path("verdict").asString()).isEqualTo("WRONG");
    }

    @Test
    void somebodyElsesCardIsNotThereAndNothingIsTypedToRecognise() {
        var card = tapped("RECOGNISE", "quiet-harbour", "lamp").path("card").path("id").asString();
        var typed = Map.of("card", card, "text", "lamp");

        assertThat(learner.post("/api/v1/reviews/check", typed).status()).isEqualTo(422);
        assertThat(api.newLearner().post("/api/v1/reviews/check", typed).status()).isEqualTo(404);
    }

    @Test
    void kanjiComeWithTheirReadings() {
        var content = learner.get("/api/v1/contents/quiet-harbour?translations=true").body();
        var question = tapped("RECOGNISE", "quiet-harbour", "out").path("question");

        assertThat(content.path("titleRuby").path(0).path("reading").asString()).isEqualTo("しず");
        assertThat(content.path("paragraphs").path(1).path("sentences").path(0).path("ruby").path(0).path("reading").asString())
                .isEqualTo("みなと");
        assertThat(question.path("back").path("ruby").valueStream().map(ruby -> ruby.path("reading").asString()))
                .containsExactly("ひ", "で", "まえ", "けいかく", "じっこう");
    }

    private JsonNode check(String card, String text) {
        return learner.post("/api/v1/reviews/check", Map.of("card", card, "prompt", "CLOZE", "text", text)).body();
    }

    /** Taps a word with only this prompt wanted, and answers with what the queue shows of its card. */
    private JsonNode tapped(String prompt, String content, String word) {
        ask(prompt);
        for (var paragraph : learner.get("/api/v1/contents/" + content).body().path("paragraphs")) {
            for (var sentence : paragraph.path("sentences")) {
                var matcher = java.util.regex.Pattern.compile("\\b" + word + "\\b").matcher(sentence.path("en").asString());
                if (matcher.find()) {
                    tap(content,
                            Map.of("sentence", sentence.path("id").asString(), "start", matcher.start(), "end", matcher.end()));
                    return queue();
                }
            }
        }
        throw new AssertionError("No sentence has the word " + word);
    }

    private void tap(String content, Map<String, Object> what) {
        var tap = new HashMap<>(what);
        tap.putAll(Map.of("id", UUID.randomUUID().toString(), "at", clock.instant().toString()));
        assertThat(learner.post("/api/v1/contents/" + content + "/taps", Map.of("taps", List.of(tap))).status()).isEqualTo(200);
    }

    private void ask(String prompt) {
        assertThat(learner.put("/api/v1/me/study-settings", Map.of("prompts", List.of(prompt))).status()).isEqualTo(200);
    }

    private JsonNode queue() {
        return learner.get("/api/v1/reviews/queue").body().path("cards").path(0);
    }
}
