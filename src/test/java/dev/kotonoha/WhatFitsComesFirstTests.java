package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class WhatFitsComesFirstTests {

    private static final String RECOMMENDED = "/api/v1/contents?sort=recommended";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;

    @BeforeEach
    void twoTexts() {
        clock.set(TestClock.START);
        learner = api.newLearner();
    }

    @Test
    void nothingIsClaimedOfAStranger() {
        assertThat(learner.get(RECOMMENDED).body().path("items").path(0).has("coverage")).isFalse();
    }

    @Test
    void theCoverageIsToldAndDecides() {
        learner.post("/api/v1/vocabulary/known", Map.of("upToRank", 3000));
        write("Easy but for one word", "The man and the woman read the book at home with the little dog and a lamp. "
                + "He gave her the cup and she put it on the table by the zorbing door.");
        write("Hard", "Perspicacious antediluvian raconteurs obfuscate recondite palimpsests.");
        var items = learner.get(RECOMMENDED).body().path("items");

        assertThat(titles(items).getFirst()).isEqualTo("Easy but for one word");
        assertThat(titles(items).getLast()).isEqualTo("Hard");
        assertThat(items.path(0).path("coverage").asDouble()).isBetween(0.93, 0.99);
        assertThat(items.path(0).path("reason").asString()).contains("%");
    }

    @Test
    void dueWordsAreCounted() {
        var harbour = "/api/v1/contents/quiet-harbour";
        var sentence = learner.get(harbour).body().path("paragraphs").findValuesAsString("id").get(2);
        var card = learner
                .post(harbour + "/taps", Map.of("taps", List.of(Map.of("id", "t1", "sentence", sentence, "start", 16, "end",
                        23, "at", clock.instant().toString()))))
                .body().path("results").path(0).path("card").path("id").asString();
        learner.post("/api/v1/reviews", Map.of("reviews",
                List.of(Map.of("id", "r1", "card", card, "rating", "AGAIN", "at", clock.instant().toString()))));
        clock.pass(Duration.ofMinutes(5));
        var items = learner.get(RECOMMENDED).body().path("items").valueStream().toList();

        assertThat(items).filteredOn(item -> item.path("id").asString().equals("quiet-harbour"))
                .extracting(item -> item.path("dueWords").asInt()).containsExactly(1);
        assertThat(learner.get("/api/v1/vocabulary?status=LEARNING").body().path("items").findValuesAsString("lemma"))
                .containsExactly("harbour");
    }

    @Test
    void theListGoesOnWhereItStopped() {
        var all = titles(learner.get(RECOMMENDED).body().path("items"));
        var first = learner.get(RECOMMENDED + "&limit=1").body();
        var second = learner.get(RECOMMENDED + "&limit=1&cursor=" + first.path("next").asString()).body();

        assertThat(titles(second.path("items"))).containsExactly(all.get(1));
    }

    @Test
    void theReaderSeesWhichWordsAreNew() {
        learner.patch("/api/v1/vocabulary/lamp", Map.of("status", "KNOWN"));
        var words = learner.get("/api/v1/contents/quiet-harbour/words").body().path("words");

        assertThat(word(words, "lamp").path("status").asString()).isEqualTo("KNOWN");
        assertThat(word(words, "lamp").path("at")).hasSize(2);
        assertThat(word(words, "harbour").has("status")).isFalse();
    }

    private static JsonNode word(JsonNode words, String lemma) {
        return words.valueStream().filter(word -> word.path("lemma").asString().equals(lemma)).findFirst().orElseThrow();
    }

    private void write(String title, String body) {
        learner.post("/api/v1/contents", Map.of("title", Map.of("en", title), "kind", "READING", "body", body));
    }

    private static List<String> titles(JsonNode items) {
        return items.valueStream().map(item -> item.path("title").path("en").asString()).toList();
    }
}
