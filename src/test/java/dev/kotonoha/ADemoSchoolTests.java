package dev.kotonoha;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.audit.Audit;
import dev.kotonoha.demo.DemoSchool;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ADemoSchoolTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private DemoSchool school;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Audit audit;

    private DemoSchool.Loaded loaded = new DemoSchool.Loaded("", "", 0, 0, 0);

    @BeforeEach
    void load() {
        clock.set(TestClock.START);
        loaded = school.load(new DemoSchool.Size(3, 21, 1), share -> {
        });
    }

    @AfterEach
    void remove() {
        school.remove();
    }

    @Test
    void letsATeacherLookAroundInAMarkedClass() {
        var teacher = api.signIn(loaded.teacher(), loaded.password());
        var classroom = teacher.get("/api/v1/classes").body().path("items").path(0);
        var progress = teacher.get("/api/v1/classes/" + classroom.path("id").asString() + "/progress?from=2026-06-01").body();

        assertThat(classroom.path("demo").asBoolean()).isTrue();
        assertThat(classroom.path("name").asString()).contains("デモ");
        assertThat(progress.path("totals").path("reviews").asInt()).isEqualTo(loaded.answers()).isPositive();
        assertThat(progress.path("totals").path("contentsRead").asInt()).isPositive();
        assertThat(progress.path("learners").path(0).path("assignments").path(0).path("examOn").asString()).isNotBlank();
    }

    @Test
    void isAsIfThePupilsHadDoneItAll() {
        assertThat(accounts.endingWith("@demo.kotonoha.invalid")).hasSize(4)
                .allSatisfy(pupil -> assertThat(audit.of(pupil, false).findings()).isEmpty());
    }

    @Test
    void leavesNothingBehind() {
        school.remove();

        assertThat(school.isThere()).isFalse();
        assertThat(api.nobody().post("/api/v1/tokens", Map.of("email", loaded.teacher(), "password", loaded.password())).status())
                .isEqualTo(401);
    }
}
