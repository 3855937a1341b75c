package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.Net;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Alert;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What the learner did and the server does not know yet: on a slow net, before signing out, and when the app changes. */
@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class NothingUnsentIsLostTests {

    private static final String STORED = """
            return fetch('/api/v1/stats/days?from=2026-06-30&to=2026-06-30').then(r => r.json()).then(([day]) => day.reviews === %d)""";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private ApplicationContext context;

    private Api.Person learner;

    @BeforeEach
    void haveFourCards() {
        clock.set(TestClock.START);
        learner = api.newLearner();
        for (var word : List.of("leaf", "branch", "root", "bark")) {
            learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", word, "back", "葉"));
        }
    }

    @Test
    void aSlowNetKeepsNobodyWaitingForTheNextCard(Browser.Window window) throws IOException {
        try (var net = new Net(api)) {
            signIn(window, net);
            window.open(net.uri("/review"));
            window.see("main[data-ready]");
            net.holdUp();
            answer(window, 2);
            window.seeText("#left", "のこり 2");
            assertThat(stored()).isZero();

            net.carryOn();
            window.await(STORED.formatted(2));
        }
    }

    @Test
    void aSlowNetKeepsNobodyWaitingForAMeaning(Browser.Window window) throws IOException {
        try (var net = new Net(api)) {
            signIn(window, net);
            window.open(net.uri("/read/quiet-harbour"));
            window.see("main[data-ready]");
            net.holdUp();
            window.click("p:nth-of-type(2) .w:nth-of-type(4)");
            window.seeText("#panel h2", "harbour");
            assertThat(window.see("#panel .meaning").getText()).contains("港");

            net.carryOn();
            window.see("#panel .state:not(:empty)");
        }
    }

    @Test
    void signingOutWarnsOfWhatIsUnsentAndClearsIt(Browser.Window window) {
        answerUnheard(window, 2);
        window.open(api.uri("/settings"));
        window.seeText("#unsent", "未送信 2");
        window.click("form[action$=sign-out] button");
        var warning = warning(window);
        assertThat(warning.getText()).contains("2");
        warning.dismiss();
        window.seeText("#unsent", "未送信 2");

        window.click("form[action$=sign-out] button");
        warning(window).accept();
        window.see("a[href='/sign-up']");
        hear(window);
        window.signIn(api, learner.email());
        window.await("return caches.match('/review/week').then(found => found !== undefined)");
        assertThat(stored()).isZero();
    }

    @Test
    void aNewVersionOfTheAppKeepsWhatIsUnsent(Browser.Window window) {
        answerUnheard(window, 3);
        window.await("return navigator.serviceWorker.controller !== null");
        var app = context.getBean("installedApp");
        var script = String.valueOf(ReflectionTestUtils.getField(app, "serviceWorker"));
        ReflectionTestUtils.setField(app, "serviceWorker", script.replaceFirst("VERSION = '[^']*'", "VERSION = 'next'"));
        try {
            window.open(api.uri("/today"));
            window.await(
                    "return caches.keys().then(names => names.filter(name => name.startsWith('app-')).join() === 'app-next')");
        } finally {
            ReflectionTestUtils.setField(app, "serviceWorker", script);
        }
        window.seeText("#unsent", "未送信 3");
        hear(window);
        window.open(api.uri("/today"));

        window.await(STORED.formatted(3));
    }

    private void signIn(Browser.Window window, Net net) {
        window.open(net.uri("/sign-in"));
        window.see("input[name=email]").sendKeys(learner.email());
        window.see("input[name=password]").sendKeys(Api.PASSWORD);
        window.leaveBy("main form button");
        window.arriveAt("/today");
    }

    /** Answers, while the server's ear for answers is shut. */
    private void answerUnheard(Browser.Window window, int times) {
        window.signIn(api, learner.email());
        block(window, List.of("*/api/v1/reviews"));
        window.open(api.uri("/review"));
        window.see("main[data-ready]");
        answer(window, times);
        window.seeText("#unsent", "未送信 " + times);
    }

    private static void hear(Browser.Window window) {
        block(window, List.of());
    }

    private static void block(Browser.Window window, List<String> addresses) {
        window.driver().executeCdpCommand("Network.enable", Map.of());
        window.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", addresses));
    }

    private static void answer(Browser.Window window, int times) {
        for (var i = 0; i < times; i++) {
            window.click("#answer summary");
            window.leaveBy(".rating.easy");
        }
    }

    private static Alert warning(Browser.Window window) {
        return new WebDriverWait(window.driver(), Duration.ofSeconds(15)).until(ExpectedConditions.alertIsPresent());
    }

    private int stored() {
        return learner.get("/api/v1/stats/days?from=2026-06-30&to=2026-06-30").body().path(0).path("reviews").asInt();
    }
}
