package dev.kotonoha;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class CardsFromAFileInABrowserTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @TempDir
    private Path folder;

    private Api.Person learner;

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
        learner = api.newLearner();
    }

    @Test
    void areLookedAtAndTakenIn(Browser.Window window) throws IOException {
        window.width(390);
        window.signIn(api, learner.email());
        choose(window, Files.writeString(folder.resolve("words.csv"), "leaf,葉\nstem,\nroot,根\n"));
        window.click("details summary");
        look(window, "import-table");
        window.leaveBy("form[action$=start] button");
        window.await("return document.querySelector('#import .ok') !== null");
        look(window, "import-done");
        assertThat(learner.get("/api/v1/cards").body().path("items")).hasSize(2);
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void ofAPackageAreMappedFieldByField(Browser.Window window) throws IOException {
        var other = api.newLearner();
        other.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉"));
        window.width(1280);
        window.signIn(api, learner.email());
        choose(window, Files.write(folder.resolve("a.apkg"), other.get("/api/v1/cards/export").bytes()));
        look(window, "import-package");
        window.leaveBy("button[formaction$=cancel]");
        assertThat(window.see("#import").getText()).contains("取り消しました");
        assertThat(window.complaints()).isEmpty();
    }

    @Test
    void thatCanNotBeReadAreToldOf(Browser.Window window) throws IOException {
        window.signIn(api, learner.email());
        choose(window, Files.writeString(folder.resolve("b.apkg"), "PK\3\4 broken"));
        assertThat(window.see(".fault").getText()).contains("こわれている");
        look(window, "import-fault");
    }

    private void choose(Browser.Window window, Path file) {
        window.open(api.uri("/import"));
        window.see("input[name=file]").sendKeys(file.toString());
        window.leaveBy("form[enctype] button");
    }

    private static void look(Browser.Window window, String name) {
        assertThat(window.barriers()).isEmpty();
        assertThat(window.script("return document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
        window.wholePicture("pages/" + name);
    }
}
