package dev.kotonoha;

import dev.kotonoha.account.PersonalData;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages on which people see what is kept about them. */
@ServerTest
class WhatIsKeptTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private List<PersonalData> everything;
    @Autowired
    private MessageSource messages;

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
    }

    @Test
    void isNamedWithItsPurposeInBothLanguages() {
        assertThat(everything).allSatisfy(data -> assertThat(List.of(Locale.JAPANESE, Locale.ENGLISH)).allSatisfy(language -> {
            assertThat(messages.getMessage("kept." + data.name(), null, language)).isNotBlank();
            assertThat(messages.getMessage("purpose." + data.name(), null, language)).isNotBlank();
        }));
    }

    @Test
    void isShownWithWhoLookedAtIt() {
        var teacher = api.newTeacher();
        var learner = api.newLearner();
        var opened = teacher.post("/api/v1/classes", Map.of("name", "英語2A")).body();
        learner.post("/api/v1/memberships", Map.of("joinCode", opened.path("joinCode").asString()));
        teacher.get("/api/v1/classes/" + opened.path("id").asString() + "/learners");
        var web = Web.signIn(api, learner.email());

        assertThat(web.get("/privacy").body()).contains("カードと復習の記録").doesNotContain("??");
        assertThat(web.get("/privacy/views").body()).contains("英語2A");
        assertThat(web.get("/settings/tokens").statusCode()).isEqualTo(200);
        assertThat(web.get("/settings/guardian").statusCode()).isEqualTo(200);
    }

    @Test
    void goesByOnesPasswordAndTheBrowserIsSignedOut() {
        var learner = api.newLearner();
        var web = Web.signIn(api, learner.email());

        assertThat(web.post("/privacy/erase", Map.of("password", "not-this-one")).body()).contains("パスワードが違います");
        assertThat(web.post("/privacy/erase", Map.of("password", Api.PASSWORD)).statusCode()).isEqualTo(302);
        assertThat(web.get("/settings").headers().firstValue("Location")).hasValueSatisfying(
                where -> assertThat(where).endsWith("/sign-in"));
    }
}
