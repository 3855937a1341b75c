package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.Browser;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@Tag("browser")
@ExtendWith(Browser.class)
class AnAuthorsDayInABrowserTests {

    private static final String CUES = "WEBVTT\n\n00:00.000 --> 00:01.200\nThe lamp was lit.\n\n00:01.400 --> 00:02.900\nNobody came.\n";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person author;
    private String text = "";

    @BeforeEach
    void write() {
        clock.set(TestClock.START);
        author = api.newTeacher();
        text = author.post("/api/v1/contents", Map.of("title", Map.of("en", "The lamp"), "kind", "READING", "audience", "CLASSES",
                "body", "The lamp was lit. Nobody came.", "translations", List.of("明かりがともった。", "だれも来ない。"))).body().path("id")
                .asString();
    }

    @Test
    void aWrongTranslationIsReportedWhereItIsReadAndCorrected(Browser.Window window) {
        window.width(390);
        window.signIn(api, author.email());
        window.open(api.uri("/read/" + text));
        window.see("main[data-ready]");
        report(window, ".w[data-s='4']", "ランプ");
        report(window, ".whole", "明かりがついた。");
        window.leaveBy("#panel .told a");
        assertThat(window.barriers()).isEmpty();
        window.picture("reports-390");
        window.leaveBy(".received form button");
        window.leaveBy(".received form button");
        assertThat(window.all(".received")).isEmpty();
        assertThat(window.see(".sent").getText()).contains("明かりがついた。", "ランプ", "ありがとうございました");
        assertThat(window.complaints()).isEmpty();
    }

    private static void report(Browser.Window window, String what, String better) {
        window.click(what);
        window.click("#panel .report-it");
        window.see("#panel .report input").sendKeys(better);
        window.click("#panel .report button");
        window.see("#panel .told");
    }

    @Test
    void aTextGetsASoundIsTakenBackAndGoes(Browser.Window window, @TempDir Path folder) throws IOException {
        window.width(390);
        window.signIn(api, author.email());
        window.open(api.uri("/write"));
        window.click("details:has(form.sound) summary");
        window.see("form.sound input[name=file]").sendKeys(Files.writeString(folder.resolve("talk.ogg"), "OggS").toString());
        window.see("form.sound input[name=length]").sendKeys("0:03");
        window.see("form.sound input[name=cues]").sendKeys(Files.writeString(folder.resolve("talk.vtt"), CUES).toString());
        window.picture("sound-390");
        window.leaveBy("form.sound button");
        var spoken = author.get("/api/v1/contents/" + text).body();
        assertThat(spoken.path("audio").path("durationMs").asInt()).isEqualTo(3000);
        assertThat(spoken.path("paragraphs").path(0).path("sentences").path(1).path("startMs").asInt()).isEqualTo(1400);
        new Select(window.see("form.audience select")).selectByValue("ME");
        window.leaveBy("form.audience button");
        assertThat(window.see("article .facts").getText()).contains("自分だけ");
        window.click("details:has(form.delete) summary");
        window.leaveBy("form.delete button");
        assertThat(author.get("/api/v1/contents/" + text).status()).isEqualTo(404);
        assertThat(window.complaints()).isEmpty();
    }
}
