package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class AnAccountTests {

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
    void startsAsALearnerInTokyo() {
        var me = learner.get("/api/v1/me").body();

        assertThat(me.path("roles").toString()).isEqualTo("[\"LEARNER\"]");
        assertThat(me.path("timeZone").asString()).isEqualTo("Asia/Tokyo");
        assertThat(me.path("studySettings").path("desiredRetention").asDouble()).isEqualTo(0.9);
    }

    @Test
    void aTakenAddressIsAConflictHoweverItIsSpelled() {
        var account = Map.of("email", learner.email().toUpperCase(), "password", Api.PASSWORD, "displayName", "別の人");

        assertThat(api.nobody().post("/api/v1/accounts", account).status()).isEqualTo(409);
    }

    @Test
    void anEasyPasswordIsRefusedInTheCallersLanguage() {
        var account = Map.of("email", "new@example.org", "password", "password123", "displayName", "人");
        var answer = api.nobody().post("/api/v1/accounts", account, "Accept-Language", "ja");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("field").asString()).isEqualTo("password");
        assertThat(answer.body().path("detail").asString()).contains("パスワード");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreToldAlike() {
        var wrong = api.nobody().post("/api/v1/tokens", Map.of("email", learner.email(), "password", "not-this-one"));
        var unknown = api.nobody().post("/api/v1/tokens", Map.of("email", "nobody@example.org", "password", "not-this-one"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void aRefreshTokenWorksOnceAndItsUseByAThiefEndsTheFamily() {
        var tokens = api.nobody().post("/api/v1/tokens", Map.of("email", learner.email(), "password", Api.PASSWORD)).body();
        var spent = Map.of("refreshToken", tokens.path("refreshToken").asString());
        var renewed = api.nobody().post("/api/v1/tokens/refresh", spent).body().path("accessToken").asString();
        clock.pass(Duration.ofSeconds(11));

        assertThat(api.nobody().post("/api/v1/tokens/refresh", spent).status()).isEqualTo(401);
        assertThat(api.withToken(renewed).get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aRetentionOutOfRangeIsNamed() {
        var answer = learner.put("/api/v1/me/study-settings", Map.of("desiredRetention", 0.5));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("field").asString()).isEqualTo("desiredRetention");
    }

    @Test
    void whatIsAbsentFromNewSettingsStays() {
        learner.put("/api/v1/me/study-settings", Map.of("newCardsPerDay", 5));
        var settings = learner.put("/api/v1/me/study-settings", Map.of("fuzz", false)).body();

        assertThat(settings.path("newCardsPerDay").asInt()).isEqualTo(5);
        assertThat(settings.path("fuzz").asBoolean()).isFalse();
    }

    @Test
    void aNewPasswordSignsOtherDevicesOut() {
        var other = api.signIn(learner.email());
        learner.put("/api/v1/me/password", Map.of("password", Api.PASSWORD, "newPassword", "another-leaf-of-2026"));

        assertThat(other.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(learner.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void anErasedAccountIsSignedInNoMore() {
        var erased = learner.call("DELETE", "/api/v1/me", Map.of("password", Api.PASSWORD));

        assertThat(erased.status()).isEqualTo(202);
        assertThat(learner.get("/api/v1/me").status()).isEqualTo(401);
    }
}
