package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class JoiningAClassTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person teacher;
    private Api.Person learner;
    private String id = "";
    private String code = "";

    @BeforeEach
    void openAClass() {
        clock.set(TestClock.START);
        teacher = api.newTeacher();
        learner = api.newLearner();
        var opened = teacher.post("/api/v1/classes", Map.of("name", "英語2A", "level", "advanced", "capacity", 3)).body();
        id = opened.path("id").asString();
        code = opened.path("joinCode").asString();
    }

    @Test
    void isForTeachersToOpen() {
        assertThat(learner.post("/api/v1/classes", Map.of("name", "x")).status()).isEqualTo(403);
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void showsFieldByFieldWhatWillBeSeenBeforehand() {
        var preview = learner.get("/api/v1/memberships/preview?joinCode=" + code, "Accept-Language", "ja").body();

        assertThat(preview.path("name").asString()).isEqualTo("英語2A");
        assertThat(preview.path("teachers").path(0).path("displayName").asString()).isEqualTo("読む人");
        assertThat(preview.path("shared").findValuesAsString("field")).contains("DAYS", "PREDICTIONS");
        assertThat(preview.path("neverShown").findValuesAsString("text")).contains("メールアドレス");
    }

    @Test
    void worksHoweverTheCodeIsTyped() {
        assertThat(join(learner, " " + code.toLowerCase().replace("-", "").replace('0', 'o').replace('1', 'l'))).isEqualTo(201);
        assertThat(learner.get("/api/v1/classes").body().path("items").path(0).path("role").asString()).isEqualTo("LEARNER");
    }

    @Test
    void twiceIsOnce() {
        assertThat(join(learner, code)).isEqualTo(201);
        assertThat(join(learner, code)).isEqualTo(200);
        assertThat(teacher.get("/api/v1/classes/" + id).body().path("learners").asInt()).isEqualTo(1);
    }

    @Test
    void failsByAnUnknownExpiredOrRenewedCode() {
        assertThat(join(learner, "ZZZZ-ZZZZ")).isEqualTo(404);
        var renewed = teacher.post("/api/v1/classes/" + id + "/join-code", "").body().path("joinCode").asString();
        assertThat(join(learner, code)).isEqualTo(404);
        clock.pass(Duration.ofDays(15));
        assertThat(join(api.signIn(learner.email()), renewed)).isEqualTo(404);
    }

    @Test
    void isAConflictWhenTheClassIsFullAndExactlyAsManyGetInAsThereIsRoom() {
        var many = IntStream.range(0, 8).mapToObj(number -> api.newLearner()).toList();
        var statuses = many.parallelStream().map(person -> join(person, code)).toList();

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(5);
    }

    @Test
    void endsByLeavingAndCanBeginAgain() {
        join(learner, code);
        var place = "/api/v1/classes/" + id + "/learners";

        assertThat(learner.delete("/api/v1/memberships/" + id).status()).isEqualTo(204);
        assertThat(teacher.get(place).body().path("items")).isEmpty();
        assertThat(learner.get("/api/v1/classes/" + id).status()).isEqualTo(404);
        assertThat(join(learner, code)).isEqualTo(201);
        assertThat(teacher.get(place).body().path("items")).hasSize(1);
    }

    @Test
    void endsByBeingTakenOut() {
        join(learner, code);
        var me = learner.get("/api/v1/me").body().path("id").asString();

        assertThat(teacher.delete("/api/v1/classes/" + id + "/learners/" + me).status()).isEqualTo(204);
        assertThat(learner.get("/api/v1/classes").body().path("items")).isEmpty();
    }

    @Test
    void letsTheLearnerSeeWhoLooked() {
        join(learner, code);
        teacher.get("/api/v1/classes/" + id + "/learners");
        var seen = learner.get("/api/v1/me/views").body().path("items").path(0);

        assertThat(seen.path("className").asString()).isEqualTo("英語2A");
        assertThat(seen.path("what").asString()).isEqualTo("ROSTER");
    }

    @Test
    void givesTheNewcomerWhatTheClassWasGivenAndLeavingTakesItBack() {
        teacher.post("/api/v1/classes/" + id + "/assignments",
                Map.of("title", "第1課", "contentIds", java.util.List.of("quiet-harbour"), "dueOn", "2026-07-10"));
        join(learner, code);

        assertThat(learner.get("/api/v1/assignments").body().path("items").path(0).path("dueOn").asString())
                .isEqualTo("2026-07-10");
        learner.delete("/api/v1/memberships/" + id);
        assertThat(learner.get("/api/v1/assignments").body().path("items")).isEmpty();
    }

    @Test
    void givesALateJoinerAsMuchTimeWhereTheTeacherSaysSo() {
        teacher.post("/api/v1/classes/" + id + "/assignments", Map.of("title", "語彙", "words", java.util.List.of("harvest"),
                "dueOn", "2026-07-10", "lateJoiners", "SAME_TIME"));
        clock.pass(Duration.ofDays(5));
        join(api.signIn(learner.email()), code);

        assertThat(api.signIn(learner.email()).get("/api/v1/assignments").body().path("items").path(0).path("dueOn").asString())
                .isEqualTo("2026-07-15");
    }

    @Test
    void outlivesItsOwnerWhereSomebodyElseTeachesItToo() {
        var other = api.newTeacher();
        join(learner, code);
        assertThat(teacher.post("/api/v1/classes/" + id + "/teachers", Map.of("email", other.email())).status()).isEqualTo(201);
        teacher.call("DELETE", "/api/v1/me", Map.of("password", Api.PASSWORD));

        org.awaitility.Awaitility.await().untilAsserted(
                () -> assertThat(other.get("/api/v1/classes/" + id).body().path("role").asString()).isEqualTo("OWNER"));
    }

    private int join(Api.Person person, String by) {
        return person.post("/api/v1/memberships", Map.of("joinCode", by)).status();
    }
}
