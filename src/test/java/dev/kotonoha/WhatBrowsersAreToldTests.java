package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.Web;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The headers by which a browser guards the person in front of it, and what a foreign page can not make it do. */
@ServerTest
class WhatBrowsersAreToldTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter security;
    @Autowired
    private ServletContext context;

    private Web web;

    @BeforeEach
    void signIn() {
        clock.set(TestClock.START);
        web = Web.signIn(api, api.newLearner().email());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/api/v1/me", "/api/v1/cards/none", "/js/request.js", "/api/docs", "/nowhere",
            "/actuator/health"})
    void everyAnswerForbidsFramesForeignScriptsAndGuessingAtTypes(String path) {
        var headers = web.get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/today", "/settings", "/api/v1/me", "/api/v1/cards", "/api/v1/me/sign-ins"})
    void whatIsAboutAPersonIsNotKept(String path) {
        assertThat(web.get(path).headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({"/today, text/html;charset=UTF-8", "/js/request.js, text/javascript", "/css/kotonoha.css, text/css"})
    void everyAnswerSaysWhatItIs(String path, String type) {
        assertThat(web.get(path).headers().firstValue("Content-Type").orElse("")).startsWith(type);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/me, application/json", "/api/v1/cards/none, application/problem+json"})
    void everyAnswerOfTheApiSaysWhatItIs(String path, String type) {
        assertThat(api.newLearner().get(path).header("Content-Type")).startsWith(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/me", "/actuator/health"})
    void bySecureConnectionsTheyStaySecureForAYear(String path) throws ServletException, IOException {
        var response = answered(secure("GET", path));

        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    @Test
    void signingOutClearsWhatTheBrowserKept() throws ServletException, IOException {
        var request = secure("POST", "/sign-out");
        request.setCookies(new Cookie("XSRF-TOKEN", "the same"));
        request.addHeader("X-XSRF-TOKEN", "the same");

        assertThat(answered(request).getHeader("Clear-Site-Data")).contains("storage", "cache");
    }

    @Test
    void noOtherSiteMayReadTheApi() {
        var answer = api.newLearner().get("/api/v1/me", "Origin", "https://elsewhere.example");

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.toLowerCase().startsWith("access-control"));
    }

    @Test
    void aWriteOfTheSessionWithoutTheTokenIsRefused() {
        var session = web.cookieHeader();
        var body = Map.of("displayName", "書きかえた人");

        assertThat(api.nobody().patch("/api/v1/me", body, "Cookie", session).status()).isEqualTo(403);
        assertThat(api.nobody().get("/api/v1/me", "Cookie", session).status()).isEqualTo(200);
    }

    @Test
    void nothingIsDoneByALink() {
        for (var path : List.of("/sign-out", "/api/v1/reviews", "/settings/password")) {
            web.get(path);
        }

        assertThat(web.get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void signingInMakesANewSessionAndSigningOutEndsItForGood() {
        var learner = api.newLearner();
        var fresh = new Web(api);
        fresh.get("/sign-in");
        fresh.post("/sign-in", Map.of("email", learner.email(), "password", Api.PASSWORD));
        var session = fresh.cookieHeader();
        fresh.post("/sign-out", Map.of());

        assertThat(api.nobody().get("/api/v1/me", "Cookie", session).status()).isEqualTo(401);
    }

    @Test
    void aSessionThatSomebodyElseBeganIsNotTakenOn() {
        var learner = api.newLearner();
        var fresh = new Web(api);
        fresh.post("/sign-in", Map.of("email", learner.email(), "password", "not-this-one"));
        fresh.post("/sign-in", Map.of("email", learner.email(), "password", Api.PASSWORD));
        var first = fresh.session();
        fresh.post("/sign-in", Map.of("email", learner.email(), "password", Api.PASSWORD));

        assertThat(fresh.session()).isNotEqualTo(first);
    }

    @Test
    void theMethodsThatEchoAreRefused() {
        assertThat(api.newLearner().call("TRACE", "/api/v1/me", null).status()).isBetween(400, 405);
    }

    private MockHttpServletRequest secure(String method, String path) {
        var request = new MockHttpServletRequest(context, method, path);
        request.setServletPath(path);
        request.setSecure(true);
        return request;
    }

    private MockHttpServletResponse answered(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        security.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
