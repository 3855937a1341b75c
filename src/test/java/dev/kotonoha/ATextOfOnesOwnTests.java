package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ATextOfOnesOwnTests {

    private static final String NEWS = "Prices rose by 2.5 percent, Dr. Smith said. (reuters.com) He turned the offer down.\n\nNobody was surprised.";

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
    void isCutIntoParagraphsSentencesAndSources() {
        var paragraphs = write(learner, Map.of()).body().path("paragraphs");

        assertThat(paragraphs).hasSize(2);
        assertThat(paragraphs.path(0).path("sentences").findValuesAsString("en"))
                .containsExactly("Prices rose by 2.5 percent, Dr. Smith said.", "He turned the offer down.");
        assertThat(paragraphs.path(0).path("sentences").path(0).path("source").path("name").asString()).isEqualTo("reuters.com");
    }

    @Test
    void getsALevelFromItsWords() {
        var written = write(learner, Map.of("body", "The man is here. He is at home.")).body();

        assertThat(written.path("level").asString()).isEqualTo("starter");
        assertThat(written.path("measuredLevel").path("rank").asInt()).isBetween(1, 300);
    }

    @Test
    void isForItsAuthorAlone() {
        var id = write(learner, Map.of()).body().path("id").asString();
        var stranger = api.newLearner();

        assertThat(learner.get("/api/v1/contents").body().path("items").findValuesAsString("id")).contains(id);
        assertThat(stranger.get("/api/v1/contents").body().path("items").findValuesAsString("id")).doesNotContain(id);
        assertThat(stranger.get("/api/v1/contents/" + id).status()).isEqualTo(404);
    }

    @Test
    void takesOneTranslationASentence() {
        var translations = Arrays.asList("物価は2.5パーセント上がったとスミス博士は述べた。", null, "だれも驚かなかった。");
        var written = write(learner, Map.of("translations", translations)).body();

        assertThat(written.path("paragraphs").path(1).path("sentences").path(0).path("ja").asString()).isEqualTo("だれも驚かなかった。");
    }

    @Test
    void withAnotherNumberOfTranslationsIsRefusedAndTold() {
        var answer = write(learner, Map.of("translations", List.of("一つだけ。")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("detail").asString()).contains("3", "1");
    }

    @Test
    void mayNotBePublishedToAllByALearner() {
        assertThat(write(learner, Map.of("audience", "ALL")).status()).isEqualTo(403);
        assertThat(write(api.newTeacher(), Map.of("audience", "CLASSES")).status()).isEqualTo(201);
    }

    @Test
    void ofTwoMegabytesIsRefusedAndToldWhy() {
        var answer = write(learner, Map.of("body", "It was late. ".repeat(160_000)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("field").asString()).isEqualTo("body");
        assertThat(answer.body().path("errors").path(0).path("message").asString()).contains("200");
    }

    @Test
    void thatIsHalfInJapaneseIsRefusedAndToldWhy() {
        var answer = write(learner, Map.of("body", "It was late. もう遅い時間でした。 Nobody came. だれも来ませんでした。"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("message").asString()).isNotBlank();
    }

    @Test
    void thatIsJapaneseOrEmptyIsRefused() {
        assertThat(write(learner, Map.of("body", "これは英語ではありません。")).status()).isEqualTo(422);
        assertThat(write(learner, Map.of("body", "  \n ")).status()).isEqualTo(422);
    }

    @Test
    void hasNoTranslationUntilSomebodyGivesOne() {
        var written = write(learner, Map.of()).body();
        var sentence = written.path("paragraphs").path(1).path("sentences").path(0).path("id").asString();
        var shown = learner.get("/api/v1/contents/" + written.path("id").asString() + "/lookups?sentence=" + sentence);

        assertThat(shown.body().path("sentence").path("ja").isNull()).isTrue();
    }

    private Api.Answer write(Api.Person author, Map<String, Object> changes) {
        var draft = new HashMap<String, Object>(Map.of("title", Map.of("en", "My news"), "kind", "READING", "body", NEWS));
        draft.putAll(changes);
        return author.post("/api/v1/contents", draft);
    }
}
