package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class WhatAnOperatorSeesTests {

    @Autowired
    private Api api;

    @Test
    void anybodyMayAskWhetherTheServerLivesAndIsReady() {
        assertThat(api.nobody().get("/livez").body().path("status").asString()).isEqualTo("UP");
        assertThat(api.nobody().get("/readyz").body().path("status").asString()).isEqualTo("UP");
    }

    @Test
    void figuresAreNotForEverybody() {
        assertThat(api.nobody().get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(api.newLearner().get("/actuator/prometheus").status()).isEqualTo(403);
    }

    @Test
    void anIdThatAProxyGaveComesBack() {
        var answer = api.nobody().get("/api/v1/levels", "X-Request-Id", "from-the-proxy-1");

        assertThat(answer.headers().firstValue("X-Request-Id")).hasValue("from-the-proxy-1");
    }

    @Test
    void whatCouldForgeALogIsNoId() {
        var answer = api.nobody().get("/api/v1/levels", "X-Request-Id", "someone else: ERROR");

        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
    }
}
