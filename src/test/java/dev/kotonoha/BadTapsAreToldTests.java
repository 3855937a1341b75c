package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class BadTapsAreToldTests {

    private static final String HARBOUR = "/api/v1/contents/quiet-harbour";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;
    private String sentence = "";
    private String text = "";

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        learner = api.newLearner();
        var second = learner.get(HARBOUR).body().path("paragraphs").path(0).path("sentences").path(1);
        sentence = second.path("id").asString();
        text = second.path("en").asString();
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "0, 10000", "5, 5", "9, 4", "3, 4"})
    void offsetsThatHoldNoWordSpoilTheirItemWithAReason(int start, int end) {
        var result = tap(sentence, start, end);

        assertThat(result.path("status").asString()).isEqualTo("invalid");
        assertThat(result.path("reason").asString()).isNotBlank();
    }

    @Test
    void anOffsetInTheMiddleOfACharacterIsInvalid() {
        var wave = text.indexOf("🌊");

        assertThat(tap(sentence, wave + 1, wave + 8).path("status").asString()).isEqualTo("invalid");
    }

    @Test
    void anUnknownSentenceIsInvalid() {
        assertThat(tap("no-such-sentence", 0, 3).path("status").asString()).isEqualTo("invalid");
    }

    @Test
    void offsetsInsideAWordSnapToTheWholeOfIt() {
        var lamp = text.indexOf("lamp");

        assertThat(tap(sentence, lamp + 1, lamp + 2).path("translation").path("term").path("lemma").asString()).isEqualTo("lamp");
    }

    @Test
    void severalWordsThatAreNoExpressionMakeAPhrase() {
        var term = tap(sentence, 0, text.indexOf("lamp,") + 4).path("translation").path("term");

        assertThat(term.path("partOfSpeech").asString()).isEqualTo("PHRASE");
        assertThat(term.path("lemma").asString()).isEqualTo("she carries a lamp");
    }

    @Test
    void moreThanSixWordsAreTooMany() {
        assertThat(tap(sentence, 0, text.length()).path("status").asString()).isEqualTo("invalid");
    }

    @Test
    void aBadTapDoesNotSpoilItsNeighbours() {
        var bad = Map.<String, Object>of("id", "t1", "sentence", sentence, "start", 900, "end", 950, "at",
                clock.instant().toString());
        var good = Map.<String, Object>of("id", "t2", "sentence", sentence, "at", clock.instant().toString());
        var results = learner.post(HARBOUR + "/taps", Map.of("taps", List.of(bad, good))).body().path("results");

        assertThat(results.findValuesAsString("status")).containsExactly("invalid", "recorded");
    }

    @Test
    void aLookupRecordsNothing() {
        var lamp = text.indexOf("lamp");
        var found = learner.get(HARBOUR + "/lookups?sentence=" + sentence + "&start=" + lamp + "&end=" + (lamp + 4));

        assertThat(found.body().path("term").path("meanings").path(0).asString()).isEqualTo("ランプ");
        assertThat(learner.get("/api/v1/cards").body().path("items")).isEmpty();
    }

    private JsonNode tap(String in, int start, int end) {
        var tap = new HashMap<String, Object>(
                Map.of("id", "t" + start + "-" + end, "sentence", in, "at", clock.instant().toString()));
        tap.put("start", start);
        tap.put("end", end);
        return learner.post(HARBOUR + "/taps", Map.of("taps", List.of(tap))).body().path("results").path(0);
    }
}
