package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class TheLearnersDayInABrowserTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void somebodySignsUpReadsTapsAndReviews(int width, Browser.Window window) {
        clock.set(TestClock.START);
        window.width(width);
        signUp(window, width);
        read(window, width);
        review(window, width);
        look(window, width);
        assertThat(window.complaints()).isEmpty();
    }

    private void signUp(Browser.Window window, int width) {
        window.open(api.uri("/"));
        window.picture("landing-" + width);
        window.leaveBy("a[href='/sign-up']");
        window.see("input[name=displayName]").sendKeys("読む人");
        window.see("input[name=email]").sendKeys("browser-" + UUID.randomUUID() + "@example.org");
        window.see("input[name=password]").sendKeys(Api.PASSWORD);
        window.picture("sign-up-" + width);
        window.leaveBy("main form button");
        window.arriveAt("/today");
        window.picture("today-" + width);
    }

    private void read(Browser.Window window, int width) {
        window.open(api.uri("/library"));
        window.picture("library-" + width);
        window.leaveBy("a[href='/read/quiet-harbour']");
        window.click("[data-id] .w:nth-of-type(5)");
        assertThat(window.see("#panel .meaning").getText()).isNotBlank();
        window.picture("tap-" + width);
        window.click("#alone");
        window.seeText("#panel h2", "out");
        window.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
        window.click(".sentence .whole");
        assertThat(window.see(".japanese-line").getText()).contains("ミア");
        window.picture("reader-" + width);
        window.leaveBy(".finish button");
        window.arriveAt("/finished");
        window.picture("finished-" + width);
    }

    private void review(Browser.Window window, int width) {
        window.open(api.uri("/review"));
        window.picture("question-" + width);
        window.click("#answer summary");
        window.picture("answer-" + width);
        window.leaveBy(".rating.easy");
        window.click("#undo");
        window.see("#answer");
        while (!window.all("#answer").isEmpty()) {
            window.click("#answer summary");
            window.leaveBy(".rating.easy");
        }
        window.picture("review-done-" + width);
    }

    private void look(Browser.Window window, int width) {
        for (var page : new String[]{"today", "cards", "progress", "settings"}) {
            window.open(api.uri("/" + page));
            window.see("main h1");
            window.picture(page + "-after-" + width);
        }
        assertThat(window.driver().executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
