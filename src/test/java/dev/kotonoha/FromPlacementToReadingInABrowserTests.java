package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class FromPlacementToReadingInABrowserTests {

    private static final int PHONE = 390;

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private void signUp(Browser.Window window) {
        clock.set(TestClock.START);
        window.width(PHONE);
        window.open(api.uri("/sign-up"));
        window.see("input[name=displayName]").sendKeys("読む人");
        window.see("input[name=email]").sendKeys("browser-" + UUID.randomUUID() + "@example.org");
        window.see("input[name=password]").sendKeys(Api.PASSWORD);
        window.leaveBy("main form button");
        window.arriveAt("/today");
    }

    @Test
    void somebodyFindsTheirLevelAndReadsWhatFits(Browser.Window window) {
        signUp(window);
        window.open(api.uri("/placement"));
        window.leaveBy("main form button");
        window.picture("placement-" + PHONE);
        window.leaveBy("main form button");
        assertThat(window.see("section[role=status]").getText()).contains("レベル");
        window.picture("placed-" + PHONE);
        window.leaveBy("section[role=status] a");
        assertThat(window.see(".shelf .fit").getText()).contains("%");
        window.leaveBy(".shelf h3 a");
        window.arriveAt("/read/.+");
        var unknown = window.see(".w[data-status]");
        unknown.click();
        window.click("#panel .know");
        assertThat(window.see("#panel .know:disabled").isEnabled()).isFalse();
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void somebodySaysWhatTheyKnowAndTakesItBack(Browser.Window window) {
        signUp(window);
        window.open(api.uri("/words"));
        window.see("input[name=upToRank]").sendKeys("20");
        window.leaveBy("form.up-to button");
        assertThat(window.see("p.ok").getText()).contains("20");
        assertThat(window.barriers()).isEmpty();
        window.picture("words-" + PHONE);
        window.click("input[name=word]");
        window.leaveBy("form.words button[value=IGNORED]");
        assertThat(window.see("form.words .status").getText()).isEqualTo("気にしない");
        window.leaveBy("form.undo button");
        assertThat(window.see("form.words .status").getText()).isEqualTo("知っている");
        window.leaveBy("form.claim button");
        assertThat(window.all("form.words")).isEmpty();
        window.click("details.weights summary");
        window.click("input[value=TAP]");
        window.leaveBy("details.weights button");
        assertThat(window.all("input[value=TAP]:checked")).isEmpty();
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void somebodyPastesANewsTextAndReadsIt(Browser.Window window) {
        signUp(window);
        window.open(api.uri("/write"));
        window.see("input[name=title]").sendKeys("Prices");
        window.see("textarea[name=body]").sendKeys("Prices rose again, she said. (reuters.com) Nobody was surprised.");
        window.leaveBy("form[action='/write/preview'] button.secondary");
        assertThat(window.see(".preview").getText()).contains("Nobody was surprised.");
        window.picture("preview-" + PHONE);
        window.leaveBy("button[formaction='/write']");
        window.arriveAt("/read/t-.+");
        window.leaveBy(".finish button");
        window.arriveAt("/finished");
        assertThat(window.complaints()).isEmpty();
    }
}
