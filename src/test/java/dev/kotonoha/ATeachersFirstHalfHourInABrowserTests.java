package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class ATeachersFirstHalfHourInABrowserTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void opensAClassLetsLearnersInGivesThemWorkAndSeesHowTheyDo(int width, Browser.Window window) throws IOException {
        clock.set(TestClock.START);
        window.width(width);
        var teacher = "teacher-" + UUID.randomUUID() + "@example.org";
        signUp(window, teacher);
        var code = openAClass(window);
        takeARoster(window, width);
        give(window, width);
        var learner = api.newLearner();
        join(window, learner, code, width);
        var classroom = learner.get("/api/v1/classes").body().path("items").path(0).path("id").asString();
        study(learner);
        leaveLearnersSeat(window, teacher);
        look(window, classroom, width);
        assertThat(window.complaints()).isEmpty();
    }

    private void signUp(Browser.Window window, String email) {
        window.open(api.uri("/sign-up"));
        window.see("input[name=displayName]").sendKeys("山田先生");
        window.see("input[name=email]").sendKeys(email);
        window.see("input[name=password]").sendKeys(Api.PASSWORD);
        window.click("input[name=teacher]");
        window.leaveBy("main form button");
    }

    private String openAClass(Browser.Window window) {
        window.open(api.uri("/classes"));
        window.see("input[name=name]").sendKeys("英語2A");
        window.leaveBy("form[action='/classes'] button");
        window.leaveBy(".rows a[href^='/t/']");
        return window.see(".invite strong").getText();
    }

    private void takeARoster(Browser.Window window, int width) throws IOException {
        var file = Files.createTempFile("roster", ".csv");
        Files.writeString(file, "名前,メールアドレス\n佐藤 葵,aoi-" + UUID.randomUUID() + "@example.org\n=1+1,x@example.org\n");
        window.leaveBy("a[href$='/roster']");
        window.see("input[type=file]").sendKeys(file.toString());
        window.leaveBy("button[value=true]");
        assertThat(window.all(".roster tbody tr")).hasSize(2);
        window.see("input[type=file]").sendKeys(file.toString());
        window.leaveBy("button[value=false]");
        assertThat(window.see(".roster code").getText()).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        window.picture("roster-" + width);
        window.leaveBy("main p a");
    }

    private void give(Browser.Window window, int width) {
        window.leaveBy("a[href$='/assignments']");
        window.see("input[name=title]").sendKeys("第1課");
        window.click("input[value=quiet-harbour]");
        window.see("textarea").sendKeys("harbour, lamp");
        window.driver().executeScript("document.querySelector('[name=examOn]').value = '2026-07-14'");
        window.leaveBy("form[action$='/assignments'] > button");
        assertThat(window.see("main article h2").getText()).isEqualTo("第1課");
        window.picture("assignments-" + width);
    }

    private void join(Browser.Window window, Api.Person learner, String code, int width) {
        signOut(window);
        signIn(window, learner.email());
        window.open(api.uri("/join?code=" + code));
        assertThat(window.see("main").getText()).contains("英語2A", "山田先生", "メールアドレス");
        window.picture("consent-" + width);
        window.leaveBy("main form button");
        window.see(".ok");
        window.picture("classes-" + width);
    }

    private void study(Api.Person learner) {
        var at = clock.instant().toString();
        var first = learner.get("/api/v1/contents/quiet-harbour").body().path("paragraphs").path(0).path("sentences").path(0);
        var word = first.path("words").path(first.path("words").size() - 1);
        var tap = Map.of("id", "tap-1", "sentence", first.path("id").asString(), "start", word.path("start").asInt(), "end",
                word.path("end").asInt(), "at", at);
        var card = learner.post("/api/v1/contents/quiet-harbour/taps", Map.of("taps", List.of(tap))).body().path("results")
                .path(0).path("card").path("id").asString();
        learner.post("/api/v1/reviews", Map.of("reviews",
                List.of(Map.of("id", "r1", "card", card, "rating", "GOOD", "at", at, "durationMs", 65_000))));
        clock.pass(Duration.ofSeconds(61));
    }

    private void leaveLearnersSeat(Browser.Window window, String teacher) {
        signOut(window);
        signIn(window, teacher);
    }

    private void look(Browser.Window window, String classroom, int width) {
        for (var days : List.of(7, 28)) {
            window.open(api.uri("/t/" + classroom + "?days=" + days));
            assertThat(window.see("table.standings tbody th").getText()).isEqualTo("読む人");
            assertThat(window.driver().executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
        window.picture("class-" + width);
        window.leaveBy("table.standings tbody th a");
        assertThat(window.see("main").getText()).contains("harbour", "第1課");
        window.picture("class-learner-" + width);
        window.open(api.uri("/t/" + classroom + "/print"));
        window.see("table.standings");
        window.picture("class-print-" + width);
    }

    private void signIn(Browser.Window window, String email) {
        window.open(api.uri("/sign-in"));
        window.see("input[name=email]").sendKeys(email);
        window.see("input[name=password]").sendKeys(Api.PASSWORD);
        window.leaveBy("main form button");
    }

    private void signOut(Browser.Window window) {
        window.open(api.uri("/settings"));
        window.leaveBy("form[action='/sign-out'] button");
    }
}
