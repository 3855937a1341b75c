package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class ThePagesFollowTheirReaderTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    @Test
    void theLanguageAndTheSizeOfTheTextAreThereOnANewDevice(Browser.Window window) {
        clock.set(TestClock.START);
        var learner = api.newLearner();
        window.signIn(api, learner.email());
        window.open(api.uri("/settings"));
        new Select(window.see("select[name=language]")).selectByValue("en");
        new Select(window.see("select[name=textSize]")).selectByValue("LARGEST");
        window.leaveBy("form[action$=display] button");
        assertThat(window.see("h1").getText()).isEqualTo("Settings");

        window.driver().manage().deleteAllCookies();
        window.open(api.uri("/"));
        assertThat(window.script("return document.documentElement.lang")).isEqualTo("ja");
        window.signIn(api, learner.email());

        assertThat(window.script("return document.documentElement.lang")).isEqualTo("en");
        assertThat(window.script("return document.querySelector('meta[name=text-size]').content")).isEqualTo("LARGEST");
    }
}
