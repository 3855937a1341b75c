package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** In an installation that asks for it; its settings are those of another test, so that they share one server. */
@ServerTest
@TestPropertySource(properties = {"kotonoha.admin.email=head@example.org", "kotonoha.admin.password=" + Api.PASSWORD,
        "kotonoha.guardian.consent-under=16"})
class AGuardianAgreesTests {

    private static final int YOUNG = 2012;

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person teacher;
    private Api.Person learner;
    private String classroom = "";
    private String code = "";

    @BeforeEach
    void openAClass() {
        clock.set(TestClock.START);
        teacher = api.newTeacher();
        learner = api.newLearner();
        var opened = teacher.post("/api/v1/classes", Map.of("name", "2A")).body();
        classroom = "/api/v1/classes/" + opened.path("id").asString();
        code = opened.path("joinCode").asString();
    }

    @Test
    void beforeAYoungLearnerJoinsAClass() {
        assertThat(join()).isEqualTo(409);
        born(YOUNG);
        assertThat(join()).isEqualTo(409);
        var guardian = new Web(api);
        guardian.post(link() + "/agree", Map.of());

        assertThat(join()).isEqualTo(201);
        assertThat(seen()).hasSize(1);
    }

    @Test
    void orNeedNotForSomebodyWhoIsOldEnough() {
        var oldest = learner.get("/api/v1/me/guardian").body().path("bands").findValuesAsString("to").getLast();
        born(Integer.parseInt(oldest));

        assertThat(join()).isEqualTo(201);
    }

    @Test
    void andMayTakeItBackWhichHoldsFromTheNextRequestOn() {
        born(YOUNG);
        var guardian = new Web(api);
        var link = link();
        guardian.post(link + "/agree", Map.of());
        join();
        guardian.post(link + "/take-back", Map.of());

        assertThat(seen()).isEmpty();
        assertThat(guardian.get(link).statusCode()).isEqualTo(404);
        assertThat(learner.get("/api/v1/me/guardian").body().path("standing").asString()).isEqualTo("NEEDED");
    }

    @Test
    void whoseLinkShowsWhatIsSharedAndChangesNothingByBeingLookedAt() {
        born(YOUNG);
        var page = new Web(api).get(link());

        assertThat(page.body()).contains("読む人", "予測");
        assertThat(join()).isEqualTo(409);
    }

    @Test
    void byALinkThatIsGoodForAFortnightAndOnlyTheLastOne() {
        born(YOUNG);
        var first = link();
        var second = link();

        assertThat(new Web(api).get(first).statusCode()).isEqualTo(404);
        clock.pass(Duration.ofDays(14));
        assertThat(new Web(api).post(second + "/agree", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void whomNobodyGetsRidOfByAnotherYear() {
        born(YOUNG);

        assertThat(learner.put("/api/v1/me/birth-years", Map.of("bornBy", 1990)).status()).isIn(409, 422);
        assertThat(learner.get("/api/v1/me/guardian").body().path("standing").asString()).isEqualTo("NEEDED");
    }

    private void born(int year) {
        var bands = learner.get("/api/v1/me/guardian").body().path("bands").findValuesAsString("to").stream()
                .map(Integer::parseInt).toList();
        var band = bands.stream().filter(to -> to >= year).reduce((first, second) -> second).orElse(bands.getLast());
        assertThat(learner.put("/api/v1/me/birth-years", Map.of("bornBy", band)).status()).isEqualTo(204);
    }

    private String link() {
        var url = learner.post("/api/v1/me/guardian-links", "").body().path("url").asString();
        return url.substring(url.indexOf("/guardian/"));
    }

    private int join() {
        return learner.post("/api/v1/memberships", Map.of("joinCode", code)).status();
    }

    private List<?> seen() {
        return List.copyOf(teacher.get(classroom + "/progress").body().path("learners").findValues("id"));
    }
}
