package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.Net;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class StudyingWithoutANetTests {

    private static final String NOTHING_UNSENT = """
            return new Promise(done => {
              const opening = indexedDB.open('kotonoha');
              opening.onsuccess = () => {
                const counting = opening.result.transaction('outbox').objectStore('outbox').count();
                counting.onsuccess = () => { opening.result.close(); done(counting.result === 0); };
              };
            });
            """;

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;
    private Net net;

    @BeforeEach
    void haveTwelveCards() throws IOException {
        clock.set(TestClock.START);
        learner = api.newLearner();
        for (var i = 0; i < 12; i++) {
            learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf " + i, "back", "葉" + i));
        }
        net = new Net(api);
    }

    @AfterEach
    void cut() throws IOException {
        net.close();
    }

    @Test
    void tenAnswersWithoutANetAreStoredOnceItIsBack(Browser.Window window) throws IOException {
        signInAndTakeTheWeekAlong(window);
        net.cut();
        window.open(net.uri("/review"));
        answer(window, 10);
        window.seeText("#unsent", "未送信 10");
        window.picture("offline/unsent");
        assertThat(stored()).isZero();

        net.mend();
        window.open(net.uri("/review"));
        window.await(NOTHING_UNSENT);

        assertThat(stored()).isEqualTo(10);
    }

    @Test
    void answersOutliveTheBrowser(@TempDir(cleanup = CleanupMode.NEVER) Path profile) throws IOException {
        var window = Browser.start(profile);
        signInAndTakeTheWeekAlong(window);
        net.cut();
        window.open(net.uri("/review"));
        answer(window, 10);
        window.seeText("#unsent", "未送信 10");
        kill(window, profile);

        var again = Browser.start(profile);
        try {
            again.open(net.uri("/review"));
            again.seeText("#unsent", "未送信 10");
            assertThat(again.see("#left").getText()).isEqualTo("のこり 2");
            net.mend();
            again.open(net.uri("/review"));
            signInIfAsked(again);
            again.await(NOTHING_UNSENT);
        } finally {
            again.driver().quit();
        }
        assertThat(stored()).isEqualTo(10);
    }

    @Test
    void twoTabsSendEachAnswerOnce(Browser.Window window) throws IOException {
        signInAndTakeTheWeekAlong(window);
        var first = window.driver().getWindowHandle();
        window.open(net.uri("/review"));
        window.see("main[data-ready]");
        window.driver().switchTo().newWindow(WindowType.TAB);
        window.open(net.uri("/review"));
        window.see("main[data-ready]");
        net.cut();
        answer(window, 3);
        window.driver().switchTo().window(first);
        answer(window, 2);
        window.seeText("#unsent", "未送信 5");
        net.mend();
        window.open(net.uri("/today"));
        window.await(NOTHING_UNSENT);

        assertThat(reviewsOfAllCards()).isEqualTo(5);
    }

    @Test
    void anAnswerAfterTheSessionExpiredIsSentAfterTheNextSignIn(Browser.Window window) {
        signInAndTakeTheWeekAlong(window);
        window.open(net.uri("/review"));
        window.see("main[data-ready]");
        window.driver().manage().deleteCookieNamed("SESSION");
        answer(window, 2);
        window.seeText("#unsent", "未送信 2");
        assertThat(window.see("#sign-in-again a").getText()).isNotBlank();

        window.leaveBy("#sign-in-again a");
        signIn(window);
        window.await(NOTHING_UNSENT);

        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void anAnswerIsTakenBackBeforeItWasSent(Browser.Window window) throws IOException {
        signInAndTakeTheWeekAlong(window);
        net.cut();
        window.open(net.uri("/review"));
        answer(window, 2);
        window.click("#undo");
        window.seeText("#left", "のこり 11");
        net.mend();
        window.open(net.uri("/today"));
        window.await(NOTHING_UNSENT);

        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void theNextCardIsThereAtOnce(Browser.Window window) {
        signInAndTakeTheWeekAlong(window);
        window.open(net.uri("/review"));
        window.see("main[data-ready]");
        var took = (Number) window.script("""
                const before = document.querySelector('.card.panel'), begin = performance.now();
                document.getElementById('answer').open = true;
                document.querySelector('.rating.easy').click();
                return new Promise(done => (function look() {
                  if (document.querySelector('.card.panel') !== before) done(performance.now() - begin);
                  else setTimeout(look);
                })());
                """);
        System.out.println("The next card was there after " + took + " ms");

        assertThat(took.doubleValue()).isLessThan(500);
    }

    @Test
    void aContentKeptForTheTrainCanBeReadWithoutANet(Browser.Window window) throws IOException {
        signInAndTakeTheWeekAlong(window);
        window.open(net.uri("/read/quiet-harbour"));
        window.click("[data-keep]");
        window.see("[data-keep][aria-pressed=true]");
        net.cut();
        window.open(net.uri("/read/quiet-harbour"));
        window.see("main[data-ready]");
        window.click("[data-id] .w:nth-of-type(5)");
        assertThat(window.see("#panel .meaning").getText()).isNotBlank();
        window.seeText("#unsent", "未送信 1");
        net.mend();
        window.open(net.uri("/today"));
        window.await(NOTHING_UNSENT);

        assertThat(learner.get("/api/v1/cards").body().path("items").valueStream()
                .filter(card -> !card.path("contexts").isEmpty())).hasSize(1);
    }

    private void signInAndTakeTheWeekAlong(Browser.Window window) {
        window.open(net.uri("/sign-in"));
        signIn(window);
        new WebDriverWait(window.driver(), Duration.ofMinutes(1)).until(page -> Boolean.TRUE.equals(window.script(
                "return caches.match('/review/week').then(found => found !== undefined && navigator.serviceWorker.controller !== null)")));
    }

    private void signInIfAsked(Browser.Window window) {
        if (!window.all("input[name=password]").isEmpty()) {
            signIn(window);
        }
    }

    private void signIn(Browser.Window window) {
        window.see("input[name=email]").sendKeys(learner.email());
        window.see("input[name=password]").sendKeys(Api.PASSWORD);
        window.leaveBy("main form button");
        window.see("#main");
    }

    private static void answer(Browser.Window window, int times) {
        window.see("main[data-ready]");
        for (var i = 0; i < times; i++) {
            window.click("#answer summary");
            window.leaveBy(".rating.easy");
        }
    }

    private static void kill(Browser.Window window, Path profile) {
        ProcessHandle.current().descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("--user-data-dir=" + profile))
                .filter(process -> !process.info().command().orElse("").endsWith("chromedriver"))
                .forEach(ProcessHandle::destroyForcibly);
        try {
            window.driver().quit();
        } catch (WebDriverException e) {
            // there is no browser to quit; its driver ends all the same
        }
    }

    private int stored() {
        return learner.get("/api/v1/stats/days?from=2026-06-30&to=2026-06-30").body().path(0).path("reviews").asInt();
    }

    private int reviewsOfAllCards() {
        var reviews = 0;
        for (var card : learner.get("/api/v1/cards?limit=50").body().path("items")) {
            reviews += card.path("memory").path("reviews").asInt();
        }
        return reviews;
    }
}
