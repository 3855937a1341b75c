package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class WhatIsServedTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;
    private Web web;

    @BeforeEach
    void signIn() {
        clock.set(TestClock.START);
        learner = api.newLearner();
        web = Web.signIn(api, learner.email());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.git/config", "/.git/HEAD", "/.svn/entries", "/application.yaml", "/WEB-INF/web.xml",
            "/js/..%2fapplication.yaml",
            "/css/%2e%2e/application.yaml"})
    void neverHoldsFilesOfTheSourceControl(String path) {
        assertThat(web.get(path).statusCode()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/js/", "/css/", "/icons/", "/webjars/", "/api/v1/media/"})
    void foldersAreNotListed(String path) {
        assertThat(web.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void noOperationTakesASecretInItsAddress() {
        var parameters = learner.get("/api/openapi").body().path("paths").findValues("parameters");

        assertThat(parameters).isNotEmpty().allSatisfy(list -> assertThat(list.findValuesAsString("name"))
                .noneMatch(name -> name.matches("(?i).*(password|token|secret|email).*")));
    }

    @Test
    void noLogHoldsWhatTestsHoldSecret(CapturedOutput log) {
        var wrong = "a-wrong-canary-of-2026";
        api.nobody().post("/api/v1/tokens", Map.of("email", learner.email(), "password", wrong));
        learner.put("/api/v1/me/password", Map.of("password", Api.PASSWORD, "newPassword", "a-canary-of-november-2026"));
        learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "canary of a card", "back", "葉"));
        learner.post("/api/v1/reviews", "{\"reviews\": \"canary of a body\"}");

        assertThat(log.getAll()).contains("changed the password").doesNotContain(learner.email(), wrong, Api.PASSWORD,
                "a-canary", "canary of", "読む人", web.session());
    }
}
