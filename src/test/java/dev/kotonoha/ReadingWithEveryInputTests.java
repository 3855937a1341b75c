package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading by keyboard, by mouse and by touch, with and without a net. */
@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class ReadingWithEveryInputTests {

    private static final String PLAN = "[data-id] .w:nth-of-type(4)";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    private Api.Person learner;

    @BeforeEach
    void somebody() {
        clock.set(TestClock.START);
        learner = api.newLearner();
    }

    private void read(Browser.Window window, String content) {
        window.width(1280);
        window.signIn(api, learner.email());
        window.open(api.uri("/read/" + content));
        window.see("main[data-ready]");
    }

    private List<String> fronts() {
        return learner.get("/api/v1/cards").body().path("items").valueStream().map(card -> card.path("front").asString())
                .toList();
    }

    @Test
    void theKeyboardAloneIsEnough(Browser.Window window) {
        read(window, "quiet-harbour");
        window.see(".way-back .keep");
        window.script("document.querySelector('.way-back .keep').focus()");
        var keys = new Actions(window.driver());
        for (var stops = 0; stops < 9
                && !Boolean.TRUE.equals(window.script("return !!document.activeElement.closest('.text')")); stops++) {
            keys.sendKeys(Keys.TAB).perform();
        }
        keys.sendKeys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ENTER).perform();
        window.seeText("#panel h2", "carry");
        assertThat(window.driver().switchTo().activeElement().getAttribute("id")).isEqualTo("panel");

        keys.sendKeys(Keys.ESCAPE).perform();
        assertThat(window.driver().switchTo().activeElement().getText()).isEqualTo("carries");
        keys.sendKeys("t").perform();
        assertThat(window.see(".japanese-line").getText()).contains("ランプ");
    }

    @Test
    void theTextIsOneStopOfTheTabKey(Browser.Window window) {
        read(window, "quiet-harbour");

        assertThat(window.all(".text [tabindex='0']")).hasSize(1);
        assertThat(window.script("return document.querySelectorAll('.text .w, .text button').length")).isNotEqualTo(1L);
    }

    @Test
    void severalWordsAreChosenWithShift(Browser.Window window) {
        read(window, "quiet-harbour");
        window.script("document.querySelector('.w').focus()");
        new Actions(window.driver()).sendKeys(Keys.ARROW_DOWN).keyDown(Keys.SHIFT).sendKeys(Keys.ARROW_RIGHT).keyUp(Keys.SHIFT)
                .sendKeys(Keys.ENTER).perform();

        window.seeText("#panel h2", "she carries");
    }

    @Test
    void theMouseIsDraggedOverAnExpression(Browser.Window window) {
        read(window, "quiet-harbour");
        var words = window.all("p:nth-of-type(2) .sentence:nth-of-type(2) .w");
        window.script("arguments[0].scrollIntoView({block: 'center'})", words.getFirst());
        new Actions(window.driver()).moveToElement(words.get(1), -10, 0).clickAndHold().moveToElement(words.get(2), 5, 0)
                .release()
                .perform();

        window.seeText("#panel h2", "give up");
        window.await("return document.querySelectorAll('.tapped').length === 2");
    }

    @Test
    void aFingerHeldDownShowsTheSentence(Browser.Window window) {
        read(window, "quiet-harbour");
        touch(window, PLAN, Duration.ofMillis(700));

        assertThat(window.see(".japanese-line").getText()).contains("ミア");
    }

    @Test
    void aFingerThatTapsShowsTheWord(Browser.Window window) {
        read(window, "quiet-harbour");
        touch(window, "p:nth-of-type(2) .w:nth-of-type(4)", Duration.ofMillis(40));

        window.seeText("#panel h2", "harbour");
    }

    private static void touch(Browser.Window window, String css, Duration held) {
        var word = window.see(css);
        window.script("arguments[0].scrollIntoView({block: 'center'})", word);
        var finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        var sequence = new Sequence(finger, 0)
                .addAction(finger.createPointerMove(Duration.ZERO, PointerInput.Origin.fromElement(word), 0, 0))
                .addAction(finger.createPointerDown(0))
                .addAction(new org.openqa.selenium.interactions.Pause(finger, held)).addAction(finger.createPointerUp(0));
        window.driver().perform(List.of(sequence));
    }

    @Test
    void theMeaningIsThereBeforeTheServerAnswers(Browser.Window window) {
        read(window, "quiet-harbour");

        assertThat((Double) window.script("""
                const begin = performance.now();
                document.querySelector('p:nth-of-type(2) .w:nth-of-type(4)').click();
                if (!document.querySelector('#panel .meaning').textContent.includes('港')) return 1e6;
                return performance.now() - begin + .001""")).isLessThan(100);
    }

    @Test
    void nothingMovesWhenATranslationOpens(Browser.Window window) {
        read(window, "quiet-harbour");
        var places = "return [...document.querySelectorAll('.w')].map(w => w.getBoundingClientRect().top + scrollY).join()";
        var before = window.script(places);
        window.click(".whole");
        window.see(".japanese-line");

        assertThat(window.script(places)).isEqualTo(before);
    }

    @Test
    void aTapThatIsTakenBackLeavesNoCard(Browser.Window window) {
        read(window, "quiet-harbour");
        window.click("p:nth-of-type(2) .w:nth-of-type(4)");
        window.see("#panel .state:not(:empty)");
        assertThat(fronts()).containsExactly("harbour");

        window.click("#panel .take-back");
        window.await("return document.getElementById('panel').hidden");
        assertThat(fronts()).isEmpty();
    }

    @Test
    void aTapWithoutANetIsRecordedOnceThereIsOne(Browser.Window window) {
        read(window, "quiet-harbour");
        window.offline(true);
        window.see("#offline");
        window.click("p:nth-of-type(2) .w:nth-of-type(4)");
        window.seeText("#panel .state", "つながったら記録します。");

        window.offline(false);
        window.await("return document.getElementById('unsent').textContent.endsWith('0')");
        assertThat(fronts()).containsExactly("harbour");
    }

    @Test
    void aSessionThatEndedIsToldInWords(Browser.Window window) {
        read(window, "quiet-harbour");
        window.driver().manage().deleteAllCookies();
        window.click("p:nth-of-type(2) .w:nth-of-type(4)");

        assertThat(window.see("#sign-in-again").getText()).contains("ログイン");
    }

    @Test
    void thePlaceIsKept(Browser.Window window) {
        var sentences = learner.get("/api/v1/contents/quiet-harbour").body().path("paragraphs").path(1).path("sentences");
        learner.put("/api/v1/contents/quiet-harbour/progress",
                Map.of("id", "place-1", "at", clock.instant().toString(), "sentence",
                        sentences.path(1).path("id").asString()));
        read(window, "quiet-harbour");

        assertThat(window.script("return scrollY > 0")).isEqualTo(true);
    }

    @Test
    void theSoundIsInStepWithTheText(Browser.Window window) {
        read(window, "morning-radio");
        window.click(".sentence:nth-of-type(2) .from");
        window.await("return document.querySelector('.spoken')?.textContent.includes('lamp')");
        window.await("return document.querySelector('audio').paused");

        assertThat(learner.get("/api/v1/contents/morning-radio").body().path("progress").path("playbackMs").asInt())
                .isGreaterThanOrEqualTo(1200);
    }

    @Test
    void oneSentenceIsRepeated(Browser.Window window) {
        read(window, "morning-radio");
        window.click(".repeat");
        window.click(".sentence .from");
        window.script(
                "let back = 0; const a = document.querySelector('audio'); a.addEventListener('seeking', () => { document.body.dataset.back = ++back; })");

        window.await("return Number(document.body.dataset.back) >= 2");
        assertThat(window.script("return document.querySelector('.spoken').textContent.includes('morning')")).isEqualTo(true);
    }

    @Test
    void theEndSaysWhatCameOfItAndAllOfItCanBeUndone(Browser.Window window) {
        read(window, "quiet-harbour");
        window.click("p:nth-of-type(2) .w:nth-of-type(4)");
        window.see("#panel .state:not(:empty)");
        window.click("#panel .close");
        window.leaveBy(".finish button");
        assertThat(window.all(".figures dd")).extracting(figure -> figure.getText()).endsWith("1");

        window.leaveBy(".gleaned button");
        assertThat(fronts()).isEmpty();
        clock.pass(Duration.ofSeconds(5));
        window.leaveBy(".summary button[value=false]");
        assertThat(learner.get("/api/v1/contents/quiet-harbour").body().path("progress").path("status").asString())
                .isEqualTo("reading");
    }
}
