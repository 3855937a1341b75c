package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Reviewing by keyboard and by touch, with and without scripts. */
@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class ReviewingWithEveryInputTests {

    private static final String SUSPENDED = "return fetch('/api/v1/cards?state=suspended').then(r => r.json()).then(page => page.items.length === %d)";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    private Api.Person learner;

    @BeforeEach
    void haveThreeCards() {
        clock.set(TestClock.START);
        learner = api.newLearner();
        for (var word : List.of("leaf", "branch", "root")) {
            learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", word, "back", "葉"));
        }
    }

    private void review(Browser.Window window, int width) {
        window.width(width);
        window.signIn(api, learner.email());
        window.open(api.uri("/review"));
        window.see("main[data-ready]");
    }

    private static void press(Browser.Window window, String key) {
        window.driver().switchTo().activeElement().sendKeys(key);
    }

    @Test
    void aCardIsStoppedByKeyAndBroughtBack(Browser.Window window) {
        review(window, 1280);
        var word = window.see(".front.word").getText();
        press(window, "s");
        window.seeText("#left", "のこり 2");
        window.await(SUSPENDED.formatted(1));

        press(window, "u");
        window.seeText(".front.word", word);
        window.seeText("#left", "のこり 3");
        window.await(SUSPENDED.formatted(0));
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void aCardIsPutOffByKey(Browser.Window window) {
        review(window, 1280);
        press(window, "b");
        window.seeText("#left", "のこり 2");
        window.await("return fetch('/api/v1/reviews/queue').then(r => r.json()).then(queue => queue.counts.new === 2)");
    }

    @Test
    void aCardIsEditedByKeyAndTheReviewGoesOn(Browser.Window window) {
        review(window, 1280);
        press(window, "e");
        window.arriveAt("reviewing=?");
        window.leaveBy(".way-back a");
        window.arriveAt("/review");
    }

    @Test
    void theKeysAreExplained(Browser.Window window) {
        review(window, 1280);
        press(window, "?");

        assertThat(window.see("#help dl").getText()).contains("カードを停止する", "S");
        assertThat(window.barriers()).isEmpty();
    }

    @Test
    void aFingerShowsTheAnswerAndRatesIt(Browser.Window window) {
        review(window, 390);
        swipe(window, 150);
        window.see("#answer[open]");
        swipe(window, -150);
        window.seeText("#left", "のこり 3");
        swipe(window, 150);
        swipe(window, 150);
        window.await(
                "return fetch('/api/v1/stats/days?from=2026-06-30&to=2026-06-30').then(r => r.json()).then(([day]) => day.reviews === 2)");

        assertThat(learner.get("/api/v1/cards?state=learning").body().path("items")).hasSize(2);
    }

    private static void swipe(Browser.Window window, int across) {
        var card = window.see(".card.panel .asks");
        var finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        window.driver().perform(List.of(new Sequence(finger, 0)
                .addAction(finger.createPointerMove(Duration.ZERO, PointerInput.Origin.fromElement(card), 0, 0))
                .addAction(finger.createPointerDown(0))
                .addAction(finger.createPointerMove(Duration.ofMillis(60), PointerInput.Origin.pointer(), across, 5))
                .addAction(finger.createPointerUp(0))));
    }
}
