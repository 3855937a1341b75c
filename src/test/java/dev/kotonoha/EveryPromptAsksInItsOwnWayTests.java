package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class EveryPromptAsksInItsOwnWayTests {

    private static final String GRADE_ALL = """
            const [examples, done] = [JSON.parse(arguments[0]), arguments[1]];
            import('/js/typed-answer.js').then(({grade}) => done(examples.flatMap(example => {
              const {verdict, difference} = grade(example, example.text);
              const written = difference.map(({text, kind}) => ({SAME: '=', MISSING: '-', EXTRA: '+'})[kind] + text).join(' ');
              return verdict === example.verdict && written === example.difference ? [] : [`${example.text}: ${verdict} ${written}`];
            })), failure => done([String(failure)]));
            """;

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    @BeforeEach
    void setTheClock() {
        clock.set(TestClock.START);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void wordsAreFilledInProducedHeardAndRecognised(int width, Browser.Window window) {
        window.width(width);
        signUp(window);
        ask(window, "CLOZE", width);
        fillIn(window, width);
        ask(window, "PRODUCE", width);
        produce(window, width);
        ask(window, "LISTEN", width);
        listen(window, width);
        ask(window, "RECOGNISE", width);
        recognise(window, width);
        assertThat(window.complaints()).isEmpty();
    }

    private void signUp(Browser.Window window) {
        window.open(api.uri("/sign-up"));
        window.see("input[name=displayName]").sendKeys("書く人");
        window.see("input[name=email]").sendKeys("prompts-" + UUID.randomUUID() + "@example.org");
        window.see("input[name=password]").sendKeys(Api.PASSWORD);
        window.leaveBy("main form button");
        window.arriveAt("/today");
    }

    private void ask(Browser.Window window, String prompt, int width) {
        window.open(api.uri("/settings/study"));
        for (var box : window.all("input[name=prompts]")) {
            if (box.isSelected() != prompt.equals(box.getAttribute("value"))) {
                window.driver().executeScript("arguments[0].click()", box);
            }
        }
        if (!window.see("input[name=furigana]").isSelected()) {
            window.click("input[name=furigana]");
        }
        window.driver().executeScript("document.querySelector('[name=prompts]').scrollIntoView()");
        window.picture("prompt-settings-" + width);
        window.leaveBy("form[action$='/all'] button:not([type=button])");
        window.see(".ok");
    }

    private void tap(Browser.Window window, String content, String word) {
        window.open(api.uri("/read/" + content));
        var span = window.all(".w").stream().filter(found -> found.getText().equals(word)).findFirst().orElseThrow();
        window.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", span);
        span.click();
        window.see("#panel .state:not(:empty)");
    }

    private void fillIn(Browser.Window window, int width) {
        tap(window, "quiet-harbour", "carried");
        window.picture("furigana-tap-" + width);
        window.open(api.uri("/review"));
        assertThat(window.all(".gap")).hasSize(2);
        assertThat(window.see("#typing input").getAttribute("autocapitalize")).isIn("off", "none");
        window.picture("cloze-" + width);
        window.driver().switchTo().activeElement().sendKeys("caried out", Keys.ENTER);
        assertThat(window.see(".difference ins").getText()).contains("r");
        assertThat(window.driver().switchTo().activeElement().getAttribute("value")).isEqualTo("HARD");
        window.picture("cloze-slip-" + width);
        window.leaveBy(".rating.easy");
    }

    private void produce(Browser.Window window, int width) {
        tap(window, "quiet-harbour", "lamp");
        window.open(api.uri("/review"));
        assertThat(window.see(".front.meant").getText()).startsWith("ランプ");
        window.picture("produce-" + width);
        window.driver().switchTo().activeElement().sendKeys("lump", Keys.ENTER);
        window.see("[data-verdict=WRONG]");
        assertThat(window.driver().switchTo().activeElement().getAttribute("value")).isEqualTo("AGAIN");
        window.picture("produce-wrong-" + width);
        window.leaveBy(".rating.easy");
    }

    private void listen(Browser.Window window, int width) {
        tap(window, "morning-radio", "on");
        window.open(api.uri("/review"));
        window.see(".play");
        assertThat(window.see("main").getText()).doesNotContain("The lamp is on.");
        window.picture("listen-" + width);
        window.driver().switchTo().activeElement().sendKeys(" ");
        assertThat(window.see("#answer .context").getText()).isEqualTo("The lamp is on.");
        window.picture("listen-answer-" + width);
        window.leaveBy(".rating.easy");
    }

    private void recognise(Browser.Window window, int width) {
        tap(window, "quiet-harbour", "slowly");
        window.open(api.uri("/review"));
        assertThat(window.see(".context mark").getText()).isEqualTo("slowly");
        window.driver().switchTo().activeElement().sendKeys(" ");
        assertThat(window.all("#answer rt")).isNotEmpty();
        window.picture("recognise-furigana-" + width);
        assertThat(window.driver().executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        var question = window.see("#answer");
        window.driver().switchTo().activeElement().sendKeys("3");
        new org.openqa.selenium.support.ui.WebDriverWait(window.driver(), java.time.Duration.ofSeconds(15))
                .until(org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf(question));
    }

    @Test
    void theBrowserGradesLikeTheServer(Browser.Window window) throws IOException {
        window.open(api.uri("/"));
        try (var examples = getClass().getResourceAsStream("review/typed-answers.json")) {
            var wrong = window.driver().executeAsyncScript(GRADE_ALL,
                    new String(examples.readAllBytes(), StandardCharsets.UTF_8));

            assertThat((List<?>) wrong).isEmpty();
        }
    }
}
