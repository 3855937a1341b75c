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
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class AnAssignmentSetsThePaceTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person teacher;
    private Api.Person learner;
    private String classroom = "";

    @BeforeEach
    void threeWordsOfAnAssignmentAndOneOfOnesOwn() {
        clock.set(TestClock.START);
        teacher = api.newTeacher();
        learner = api.newLearner();
        var opened = teacher.post("/api/v1/classes", Map.of("name", "英語2A")).body();
        classroom = "/api/v1/classes/" + opened.path("id").asString();
        learner.post("/api/v1/memberships", Map.of("joinCode", opened.path("joinCode").asString()));
        var sentence = learner.get("/api/v1/contents/quiet-harbour").body().path("paragraphs").path(0).path("sentences").path(1);
        learner.post("/api/v1/contents/quiet-harbour/taps",
                Map.of("taps", IntStream.range(0, 3).mapToObj(number -> tap(sentence, number)).toList()));
        learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉"));
        clock.pass(Duration.ofMinutes(1));
    }

    @Test
    void withNoMoreNewWordsOfItInADayThanTheTeacherSaid() {
        give(1);
        assertThat(newCards()).isEqualTo(2);

        answerOneOfIt();
        assertThat(newCards()).isEqualTo(1);
        assertThat(queue().path("cards").path(0).path("card").path("front").asString()).isEqualTo("leaf");
    }

    @Test
    void untilTomorrow() {
        give(1);
        answerOneOfIt();
        clock.pass(Duration.ofDays(1));
        learner = api.signIn(learner.email());

        assertThat(newCards()).isEqualTo(2);
    }

    @Test
    void andUntilItIsOver() {
        give(1);
        clock.pass(Duration.ofDays(11));
        learner = api.signIn(learner.email());

        assertThat(newCards()).isEqualTo(4);
    }

    private void give(int cardsPerDay) {
        var given = teacher.post(classroom + "/assignments",
                Map.of("title", "第1課", "contentIds", List.of("quiet-harbour"), "dueOn",
                        "2026-07-10", "cardsPerDay", cardsPerDay));
        assertThat(given.status()).isEqualTo(201);
    }

    private Map<String, Object> tap(JsonNode sentence, int number) {
        var words = sentence.path("words");
        var word = words.path(words.size() - 1 - number);
        return Map.of("id", "t" + number, "sentence", sentence.path("id").asString(), "start", word.path("start").asInt(), "end",
                word.path("end").asInt(), "at", clock.instant().toString());
    }

    private void answerOneOfIt() {
        var card = queue().path("cards").valueStream().map(shown -> shown.path("card"))
                .filter(shown -> !shown.path("front").asString().equals("leaf")).findFirst().orElseThrow();
        learner.post("/api/v1/reviews", Map.of("reviews", List.of(Map.of("id", "r1", "card", card.path("id").asString(), "rating",
                "EASY", "at", clock.instant().toString()))));
    }

    private int newCards() {
        return queue().path("counts").path("new").asInt();
    }

    private JsonNode queue() {
        return learner.get("/api/v1/reviews/queue").body();
    }
}
