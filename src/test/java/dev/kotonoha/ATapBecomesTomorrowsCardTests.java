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
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ATapBecomesTomorrowsCardTests {

    private static final String HARBOUR = "/api/v1/contents/quiet-harbour";

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
    void aTappedWordShowsItsMeaningInThisSentence() {
        var term = tap("harbour").path("translation").path("term");

        assertThat(term.path("lemma").asString()).isEqualTo("harbour");
        assertThat(term.path("meanings").path(0).asString()).isEqualTo("港");
    }

    @Test
    void aSplitExpressionIsOneWord() {
        var term = tap("out").path("translation").path("term");

        assertThat(term.path("lemma").asString()).isEqualTo("carry out");
        assertThat(term.path("also")).isNotEmpty();
    }

    @Test
    void aWordMeansWhatItsAuthorSaidElsewhereInTheContent() {
        var third = learner.get(HARBOUR).body().path("paragraphs").path(1).path("sentences").path(0);
        var at = third.path("en").asString().indexOf("harbour");
        var tap = Map.<String, Object>of("id", id(), "sentence", third.path("id").asString(), "start", at, "end", at + 7, "at",
                clock.instant().toString());

        assertThat(taps(tap).path("translation").path("term").path("meanings").path(0).asString()).isEqualTo("港");
    }

    @Test
    void theLearnerMayWantTheWordAloneAndNotTheExpression() {
        var tap = new java.util.HashMap<>(tapOf("out"));
        tap.put("single", true);

        assertThat(taps(tap).path("translation").path("term").path("lemma").asString()).isEqualTo("out");
    }

    @Test
    void twoFormsOfALemmaMakeOneCard() {
        var first = tap("lamp").path("card");
        var second = tap("lamps").path("card");

        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(first.path("created").asBoolean()).isTrue();
        assertThat(second.path("created").asBoolean()).isFalse();
    }

    @Test
    void aTappedSentenceMakesASentenceCard() {
        var sentence = sentence("gave");
        var card = taps(Map.of("id", id(), "sentence", sentence.path("id").asString(), "at", clock.instant().toString()))
                .path("card");

        assertThat(card.path("kind").asString()).isEqualTo("SENTENCE");
    }

    @Test
    void aTapSentAgainIsADuplicateAndCountsOnce() {
        var tap = tapOf("lamp");
        taps(tap);

        assertThat(taps(tap).path("status").asString()).isEqualTo("duplicate");
        assertThat(today().path("taps").asInt()).isEqualTo(1);
    }

    @Test
    void aTapThatIsTakenBackTakesItsCardAlong() {
        var tap = tapOf("lamp");
        taps(tap);
        learner.delete(HARBOUR + "/taps/" + tap.get("id"));

        assertThat(learner.get("/api/v1/cards").body().path("items")).isEmpty();
    }

    @Test
    void theQueueShowsANewCardAndTheAnswerDoesWhatThePreviewSaid() {
        var card = tap("lamp").path("card").path("id").asString();
        var shown = learner.get("/api/v1/reviews/queue").body().path("cards").path(0);

        var memory = answer(card, "EASY").path("memory");

        assertThat(shown.path("card").path("id").asString()).isEqualTo(card);
        assertThat(memory.path("due")).isEqualTo(shown.path("preview").path("EASY").path("due"));
    }

    @Test
    void aRememberedCardComesBackOnItsDayAndNotBefore() {
        var card = tap("lamp").path("card").path("id").asString();
        answer(card, "EASY");
        assertThat(learner.get("/api/v1/reviews/queue").body().path("cards")).isEmpty();

        clock.pass(Duration.ofDays(12));

        var later = api.signIn(learner.email());
        assertThat(later.get("/api/v1/reviews/queue").body().path("counts").path("review").asInt()).isEqualTo(1);
    }

    private JsonNode answer(String card, String rating) {
        var review = Map.of("id", id(), "card", card, "rating", rating, "at", clock.instant().toString());
        return learner.post("/api/v1/reviews", Map.of("reviews", List.of(review))).body().path("results").path(0);
    }

    private JsonNode today() {
        return learner.get("/api/v1/stats/days?from=2026-06-30&to=2026-06-30").body().path(0);
    }

    private JsonNode tap(String word) {
        return taps(tapOf(word));
    }

    private JsonNode taps(Map<String, Object> tap) {
        return learner.post(HARBOUR + "/taps", Map.of("taps", List.of(tap))).body().path("results").path(0);
    }

    private Map<String, Object> tapOf(String word) {
        var sentence = sentence(word);
        var matcher = java.util.regex.Pattern.compile("\\b" + word + "\\b").matcher(sentence.path("en").asString());
        assertThat(matcher.find()).isTrue();
        return Map.of("id", id(), "sentence", sentence.path("id").asString(), "start", matcher.start(), "end", matcher.end(),
                "at",
                clock.instant().toString());
    }

    private JsonNode sentence(String word) {
        for (var paragraph : learner.get(HARBOUR).body().path("paragraphs")) {
            for (var sentence : paragraph.path("sentences")) {
                if (sentence.path("en").asString().matches(".*\\b" + word + "\\b.*")) {
                    return sentence;
                }
            }
        }
        throw new AssertionError("No sentence has the word " + word);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
