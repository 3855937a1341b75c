package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class WhatPeopleWriteIsOnlyTextTests {

    private static final String EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>${7*7}[[${7*7}]]";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;
    private Web web;

    @BeforeEach
    void callThemselvesAScript() {
        clock.set(TestClock.START);
        learner = api.newLearner();
        learner.patch("/api/v1/me", Map.of("displayName", EVIL));
        web = Web.signIn(api, learner.email());
    }

    @Test
    void ofTheirNames() {
        assertHarmless(web.get("/settings").body());
    }

    @Test
    void ofTheirCards() {
        learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", EVIL, "back", EVIL));

        assertHarmless(web.get("/cards").body());
        assertHarmless(web.get("/review").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/library?q=", "/cards?q=", "/sign-in?error=", "/today?x="})
    void ofWhatTheyLookFor(String path) {
        assertHarmless(web.get(path + URLEncoder.encode(EVIL, StandardCharsets.UTF_8)).body());
    }

    @Test
    void asJsonItComesBackAsItWasWritten() {
        var answer = learner.get("/api/v1/me");

        assertThat(answer.body().path("displayName").asString()).isEqualTo(EVIL);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void aPasswordIsTakenToTheLetter() {
        assertThat(signIn(Api.PASSWORD).status()).isEqualTo(201);
        assertThat(signIn(Api.PASSWORD.toUpperCase()).status()).isEqualTo(401);
        assertThat(signIn(Api.PASSWORD + " ").status()).isEqualTo(401);
        assertThat(signIn(Api.PASSWORD.substring(0, 12)).status()).isEqualTo(401);
    }

    @Test
    void anOperatorOfTheDatabaseIsNoAddress() {
        var answer = api.nobody().post("/api/v1/tokens", "{\"email\": {\"$ne\": null}, \"password\": {\"$ne\": null}}");

        assertThat(answer.status()).isEqualTo(400);
    }

    private Api.Answer signIn(String password) {
        return api.nobody().post("/api/v1/tokens", Map.of("email", learner.email(), "password", password));
    }

    private static void assertHarmless(String page) {
        assertThat(page).contains("<main").doesNotContain("<script>alert", "<img src=x", ">49", "\"'><");
    }
}
