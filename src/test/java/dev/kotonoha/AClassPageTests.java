package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class AClassPageTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person teacher;
    private List<Api.Person> learners = List.of();
    private String classroom = "";

    @BeforeEach
    void aClassOfThree() {
        clock.set(TestClock.START);
        teacher = api.newTeacher();
        var opened = teacher.post("/api/v1/classes", Map.of("name", "英語2A")).body();
        classroom = "/api/v1/classes/" + opened.path("id").asString();
        learners = IntStream.range(0, 3).mapToObj(number -> api.newLearner()).toList();
        learners.forEach(learner -> learner.post("/api/v1/memberships", Map.of("joinCode", opened.path("joinCode").asString())));
    }

    @Test
    void saysWhatEverybodyDidWithinAMinute() {
        tapAndAnswer(learners.getFirst(), "GOOD");
        teacher.get(classroom + "/progress");
        tapAndAnswer(learners.get(1), "AGAIN");
        clock.pass(Duration.ofSeconds(45));

        Awaitility.await().untilAsserted(() -> {
            var progress = teacher.get(classroom + "/progress").body();
            assertThat(progress.path("totals").path("cards").asInt()).isEqualTo(2);
            assertThat(progress.path("totals").path("reviews").asInt()).isEqualTo(2);
            assertThat(progress.path("totals").path("correctRate").asDouble()).isEqualTo(0.5);
            assertThat(progress.path("asOf").asString()).isEqualTo(clock.instant().toString().replace("Z", ".000Z"));
        });
    }

    @Test
    void saysAsOfWhenWhileSomethingIsNotCountedYet() {
        tapAndAnswer(learners.getFirst(), "GOOD");
        clock.pass(Duration.ofSeconds(61));
        Awaitility.await().until(() -> progress().path("totals").path("cards").asInt() == 1);
        clock.pass(Duration.ofSeconds(5));
        tapAndAnswer(learners.getFirst(), "GOOD");

        assertThat(Instant.parse(progress().path("asOf").asString())).isBetween(clock.instant().minusSeconds(60),
                clock.instant().minusSeconds(1));
    }

    @Test
    void predictsTheExamAndTellsTheHardWordOfThree() {
        teacher.post(classroom + "/assignments", Map.of("title", "第1課", "contentIds", List.of("quiet-harbour"), "words",
                List.of("never-seen"), "dueOn", "2026-07-10", "examOn", "2026-07-14"));
        learners.forEach(learner -> tapAndAnswer(learner, "EASY"));
        clock.pass(Duration.ofDays(9));
        learners = learners.stream().map(learner -> api.signIn(learner.email())).toList();
        learners.forEach(learner -> tapAndAnswer(learner, "AGAIN"));
        clock.pass(Duration.ofSeconds(61));
        teacher = api.signIn(teacher.email());

        Awaitility.await().untilAsserted(() -> {
            var progress = teacher.get(classroom + "/progress").body();
            assertThat(progress.path("hardWords").path(0).path("learners").asInt()).isEqualTo(3);
            assertThat(progress.path("hardWords").path(0).path("en").asString()).isNotBlank();
            var task = progress.path("learners").path(0).path("assignments").path(0);
            assertThat(task.path("words").asInt()).isEqualTo(2);
            assertThat(task.path("predictedRecallOnExam").asDouble()).isBetween(0.1, 0.5);
            assertThat(progress.path("learners").path(0).path("atRisk").path(0).asString()).isEqualTo("BELOW_TARGET");
        });
    }

    @Test
    void isTheSameAsTheFiles() {
        tapAndAnswer(learners.getFirst(), "GOOD");
        clock.pass(Duration.ofSeconds(61));
        Awaitility.await().until(() -> progress().path("totals").path("cards").asInt() == 1);
        var csv = new String(teacher.get(classroom + "/progress.csv").bytes(), StandardCharsets.UTF_8);
        var row = progress().path("learners").path(0);

        assertThat(csv).startsWith("\uFEFFid,displayName").contains(row.path("id").asString() + ",読む人,");
        assertThat(teacher.get(classroom + "/progress.xlsx").header("Content-Disposition")).contains(".xlsx");
    }

    @Test
    void ofOneLearnerIsForThemToSeeTooAndLeavesATrace() {
        tapAndAnswer(learners.getFirst(), "GOOD");
        var id = learners.getFirst().get("/api/v1/me").body().path("id").asString();
        var page = classroom + "/learners/" + id;

        assertThat(teacher.get(page).body().path("days").path(0).path("reviews").asInt()).isEqualTo(1);
        assertThat(learners.getFirst().get(page).body().path("learner").path("id").asString()).isEqualTo(id);
        assertThat(learners.get(1).get(page).status()).isEqualTo(404);
        assertThat(learners.getFirst().get("/api/v1/me/views").body().path("items").findValuesAsString("what"))
                .containsExactly("LEARNER");
    }

    @Test
    void neverShowsWhatWasNotAssigned() {
        learners.forEach(learner -> tapAndAnswer(learner, "AGAIN"));
        var id = learners.getFirst().get("/api/v1/me").body().path("id").asString();
        clock.pass(Duration.ofSeconds(61));
        var word = learners.getFirst().get("/api/v1/cards").body().path("items").path(0).path("term").path("lemma").asString();

        assertThat(word).isNotBlank();
        assertThat(List.of("/progress", "/learners/" + id, "/progress.csv")).allSatisfy(path -> assertThat(
                new String(teacher.get(classroom + path).bytes(), StandardCharsets.UTF_8)).doesNotContain("\"" + word + "\""));
    }

    @Test
    void forgetsWhoLeavesAtOnce() {
        learners.getFirst().delete("/api/v1/memberships/" + classroom.substring(classroom.lastIndexOf('/') + 1));

        assertThat(progress().path("learners")).hasSize(2);
    }

    private JsonNode progress() {
        return teacher.get(classroom + "/progress").body();
    }

    private void tapAndAnswer(Api.Person learner, String rating) {
        var at = clock.instant().toString();
        var first = learner.get("/api/v1/contents/quiet-harbour").body().path("paragraphs").path(0).path("sentences").path(0);
        var word = first.path("words").path(first.path("words").size() - 1);
        var tap = Map.of("id", "tap-" + at, "sentence", first.path("id").asString(), "start", word.path("start").asInt(), "end",
                word.path("end").asInt(), "at", at);
        var card = learner.post("/api/v1/contents/quiet-harbour/taps", Map.of("taps", List.of(tap))).body().path("results")
                .path(0).path("card").path("id").asString();
        learner.post("/api/v1/reviews",
                Map.of("reviews", List.of(Map.of("id", "r" + at, "card", card, "rating", rating, "at", at))));
    }
}
