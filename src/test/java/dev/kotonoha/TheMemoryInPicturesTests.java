package dev.kotonoha;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.GeneratedDeck;
import dev.kotonoha.deck.Rules;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class TheMemoryInPicturesTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Schedules schedules;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void everyChartHasItsTable(int width, Browser.Window window) {
        clock.set(TestClock.START);
        window.width(width);
        var learner = signIn(window);
        window.open(api.uri("/progress/memory"));
        assertThat(window.all(".charts .empty")).hasSize(2);
        window.picture("memory-empty-" + width);

        clock.pass(Duration.ofDays(1));
        study(learner);
        window.open(api.uri("/progress/memory"));
        window.driver().executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", width < 600 ? 2900 : 1700, "deviceScaleFactor", 1, "mobile", width < 600));
        window.picture("memory-" + width);
        assertThat(window.all(".charts section")).hasSize(5).allSatisfy(section -> {
            assertThat(section.findElements(By.cssSelector("svg.chart[role=img][aria-label]"))).hasSize(1);
            window.driver().executeScript("arguments[0].querySelector('details').open = true", section);
            assertThat(section.findElements(By.cssSelector("tbody tr"))).isNotEmpty();
        });
        window.picture("memory-tables-" + width);
        assertThat(window.driver().executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
        assertThat(window.complaints()).isEmpty();
    }

    private LearnerId signIn(Browser.Window window) {
        var person = api.newLearner();
        window.open(api.uri("/sign-in"));
        window.see("input[name=email], input[name=username]").sendKeys(person.email());
        window.see("input[name=password]").sendKeys(Api.PASSWORD);
        window.leaveBy("main form button");
        window.arriveAt("/today");
        return new LearnerId(person.get("/api/v1/me").body().path("id").asString());
    }

    private void study(LearnerId id) {
        var learner = accounts.learner(id).orElseThrow();
        var rules = new Rules(schedules.of(learner), learner.study());
        mongo.insert(new GeneratedDeck(id, rules, clock.instant(), 4).cards(600, 400, 100), Card.class);
    }
}
