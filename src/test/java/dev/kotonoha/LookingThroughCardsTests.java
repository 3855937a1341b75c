package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class LookingThroughCardsTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    private Api.Person learner;

    @BeforeEach
    void somebodyWithCards() {
        clock.set(TestClock.START);
        learner = api.newLearner();
        for (var word : List.of("leaf", "wave", "stone")) {
            learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", word, "back", "意味：" + word));
        }
    }

    private void look(Browser.Window window) {
        window.width(1280);
        window.signIn(api, learner.email());
        window.open(api.uri("/cards"));
    }

    @Test
    void whatIsTypedNarrowsTheListWithoutLeavingThePage(Browser.Window window) {
        look(window);
        window.see("input[name=q]").sendKeys("wav");

        window.await("return document.querySelectorAll('.card-row').length === 1");
        assertThat(window.see(".card-row a").getText()).isEqualTo("wave");
        assertThat(window.driver().getCurrentUrl()).contains("q=wav");
    }

    @Test
    void manyAreSuspendedAtOnce(Browser.Window window) {
        look(window);
        window.click("[data-all]");
        window.leaveBy("button[value=SUSPEND]");

        assertThat(window.see(".notice").getText()).contains("3");
        assertThat(learner.get("/api/v1/cards?state=suspended").body().path("items")).hasSize(3);
    }

    @Test
    void aTagIsAddedToThoseThatHaveOthers(Browser.Window window) {
        look(window);
        window.click(".card-row input[name=card]");
        window.see("input[name=tag]").sendKeys("試験");
        window.leaveBy("button[value=TAG]");

        assertThat(learner.get("/api/v1/cards").body().path("items").path(0).path("tags").path(0).asString()).isEqualTo("試験");
    }

    @Test
    void whatWasDeletedIsBroughtBack(Browser.Window window) {
        look(window);
        window.click("[data-all]");
        window.leaveBy("button[value=DELETE]");
        assertThat(learner.get("/api/v1/cards").body().path("items")).isEmpty();

        window.leaveBy(".notice button");
        assertThat(learner.get("/api/v1/cards").body().path("items")).hasSize(3);
    }

    @Test
    void aCardIsEdited(Browser.Window window) {
        look(window);
        window.leaveBy(".card-row a");
        var meanings = window.see("textarea[name=meanings]");
        meanings.clear();
        meanings.sendKeys("石ころ\n石材");
        window.leaveBy(".edit form button");

        assertThat(window.see(".face .back").getText()).isEqualTo("石ころ；石材");
    }

    @Test
    void aMistakeIsToldAndWhatWasWrittenIsKept(Browser.Window window) {
        look(window);
        window.leaveBy(".card-row a");
        var meanings = window.see("textarea[name=meanings]");
        meanings.sendKeys("\n" + "長".repeat(201));
        window.leaveBy(".edit form button");

        assertThat(window.see(".fault").getText()).isNotBlank();
        assertThat(window.see("textarea[name=meanings]").getAttribute("value")).contains("長長長");
    }
}
