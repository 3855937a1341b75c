package dev.kotonoha;

import dev.kotonoha.dictionary.DictionaryImport;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class AnImportedDictionaryTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private DictionaryImport dictionaries;

    @TempDir
    private Path folder;

    @BeforeEach
    void standStill() {
        clock.set(TestClock.START);
    }

    @Test
    void saysWhatTheGlossaryDoesNotAndNamesItsLicence() throws IOException {
        dictionaries.take(file("sunrise\t日の出\n"), share -> {
        });
        var learner = api.newLearner();
        var first = learner.get("/api/v1/contents/quiet-harbour").body().path("paragraphs").path(0).path("sentences").path(0);
        var at = first.path("en").asString().indexOf("sunrise");
        var term = learner
                .get("/api/v1/contents/quiet-harbour/lookups?sentence=" + first.path("id").asString() + "&start=" + at + "&end="
                        + (at + 7))
                .body().path("term");

        assertThat(term.path("meanings").path(0).asString()).isEqualTo("日の出");
        assertThat(term.path("source").asString()).isEqualTo("EJDict (CC0 1.0)");
    }

    @Test
    void isTakenInOnceAndReplacedByANewerFile() throws IOException {
        assertThat(dictionaries.take(file("leaf\t葉っぱ\n"), share -> {
        }).changed()).isTrue();
        assertThat(dictionaries.take(file("leaf\t葉っぱ\n"), share -> {
        }).changed()).isFalse();
        assertThat(dictionaries.take(file("leaf\t葉\nbranch\t枝\n"), share -> {
        }).words()).isEqualTo(2);
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(folder.resolve("words.tsv"), lines);
    }
}
