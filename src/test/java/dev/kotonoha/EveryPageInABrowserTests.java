package dev.kotonoha;

import dev.kotonoha.support.AYearOfStudy;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Goes through the pages in their states with the contents that people get, by day and by night, and keeps a picture of each. */
@ServerTest
@Tag("browser")
@TestPropertySource(properties = "kotonoha.seeds=seeds")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Browser.class)
class EveryPageInABrowserTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private AYearOfStudy year;

    @BeforeAll
    void study() {
        clock.set(TestClock.START);
        year = AYearOfStudy.of(api, clock.instant());
    }

    /** One way to look at the pages. */
    private record Look(Browser.Window window, Api api, int width, boolean dark, List<String> faults) {

        void at(String path, String name) {
            window.open(api.uri(path));
            window.see("main");
            at(name);
        }

        void at(String name) {
            window.picture(picture(name));
            check(name);
        }

        void wholly(String path, String name) {
            window.open(api.uri(path));
            window.see("main");
            check(name);
            window.wholePicture(picture(name));
        }

        private void check(String name) {
            window.complaints().forEach(complaint -> faults.add(name + ": " + complaint));
            window.barriers().forEach(barrier -> faults.add(name + ": " + barrier));
            if (!Boolean.TRUE.equals(window.script("return document.documentElement.scrollWidth <= innerWidth"))) {
                faults.add(name + " is wider than the window");
            }
        }

        private String picture(String name) {
            return "pages/" + name + "-" + width + (dark ? "-dark" : "-light");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "390, true", "1280, true", "390, false"})
    void isForEverybody(int width, boolean dark, Browser.Window window) {
        window.width(width);
        window.dark(dark);
        var look = new Look(window, api, width, dark, new ArrayList<>());
        outside(look);
        window.signIn(api, api.newLearner().email());
        empty(look);
        window.driver().manage().deleteAllCookies();
        window.signIn(api, year.learner().email());
        full(look);
        reader(look);
        assertThat(look.faults()).isEmpty();
    }

    private void outside(Look look) {
        look.at("/", "landing");
        look.at("/sign-in?error", "sign-in");
        look.at("/sign-up", "sign-up");
        look.at("/forgot-password", "forgot-password");
        look.at("/reset-password?token=unknown", "reset-password");
        look.at("/confirm?token=unknown", "confirm");
    }

    private void empty(Look look) {
        look.at("/today", "today-empty");
        look.at("/cards", "cards-empty");
        look.at("/progress", "progress-empty");
        look.at("/library?q=zzzz", "library-empty");
        look.window().open(api.uri("/nowhere"));
        look.window().complaints();
        look.at("error");
        forbidden(look.window());
        look.at("no-permission");
        look.window().open(api.uri("/library"));
        look.window().offline(true);
        look.window().see("#offline");
        look.at("offline");
        look.window().offline(false);
    }

    /** Sends a form that another site might have made. */
    private void forbidden(Browser.Window window) {
        window.open(api.uri("/settings"));
        window.script("document.querySelector('form[action$=sign-out] [name=_csrf]').value = 'guessed'");
        window.leaveBy("form[action$=sign-out] button");
        window.complaints();
    }

    private void full(Look look) {
        look.wholly("/today", "today");
        look.at("/library?status=all", "library");
        look.at("/cards", "cards");
        look.wholly("/cards/" + year.card(), "card");
        look.wholly("/progress", "progress");
        look.wholly("/settings", "settings");
        look.wholly("/settings/sign-in", "sign-in-settings");
        look.wholly("/settings/study", "study-settings");
        look.wholly("/memory", "memory");
        look.wholly("/read/" + year.finished() + "/finished", "finished");
        look.at("/review", "review");
    }

    private void reader(Look look) {
        var window = look.window();
        look.at("/read/" + year.reading(), "reader-top");
        window.see("main[data-ready]");
        window.click("p:nth-of-type(2) .sentence:nth-of-type(2) .w:nth-of-type(6)");
        window.see("#panel .meaning");
        look.at("reader-word");
        window.script("document.activeElement.blur()");
        window.click("p:nth-of-type(2) .sentence .whole");
        window.see("#panel .japanese-line");
        look.at("reader-sentence");
        look.at("/read/" + year.podcast(), "podcast-top");
        window.click(".sentence:nth-of-type(3) .from");
        window.await("return !document.querySelector('audio').paused && document.querySelector('.spoken') !== null");
        look.at("podcast-playing");
    }
}
