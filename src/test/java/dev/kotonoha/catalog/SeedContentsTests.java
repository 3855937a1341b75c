package dev.kotonoha.catalog;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the author of a content is told about a slip. */
class SeedContentsTests {

    private static final String GOOD = """
            title: {en: "A Lamp", ja: "ランプ"}
            lead: "短い話です。"
            author: "Test Author"
            createdAt: 2026-06-26T12:01:00+09:00
            level: beginner
            kind: reading
            picture: {file: picture.svg, alt: {en: "A lamp", ja: "ランプ"}}
            paragraphs:
              - - en: "She carried the plan out."
                  ja: "彼女は計画を実行した。"
                  words:
                    - {term: "carried ... out", lemma: "carry out", pos: verb, ja: "実行する"}
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeTheFolder() throws IOException {
        file = Files.createDirectories(folder.resolve("seeds/contents/a-lamp")).resolve("content.yaml");
    }

    @Test
    void aGoodFileIsRead() throws IOException {
        var seed = read(GOOD);

        assertThat(seed.title().ja()).isEqualTo("ランプ");
        assertThat(seed.paragraphs().getFirst().getFirst().glosses().getFirst().spans()).hasSize(2);
    }

    @Test
    void aMissingFieldIsToldByFileAndLine() {
        assertThatThrownBy(() -> read(GOOD.replace("author: \"Test Author\"\n", ""))).isInstanceOf(SeedMistake.class)
                .hasMessage("contents/a-lamp/content.yaml:1: expected the field \"author\" here");
    }

    @Test
    void aFieldThatNobodyKnowsIsTold() {
        assertThatThrownBy(() -> read(GOOD.replace("author:", "autor:"))).isInstanceOf(SeedMistake.class)
                .hasMessageStartingWith("contents/a-lamp/content.yaml:3: \"autor\" is not known here; expected one of ");
    }

    @Test
    void anUnknownLevelIsTold() {
        assertThatThrownBy(() -> read(GOOD.replace("level: beginner", "level: wizard")))
                .hasMessage("contents/a-lamp/content.yaml:5: there is no level \"wizard\" in levels.yaml");
    }

    @Test
    void aTermThatDoesNotStandInItsSentenceIsTold() {
        assertThatThrownBy(() -> read(GOOD.replace("carried ... out", "carried ... off")))
                .hasMessageStartingWith("contents/a-lamp/content.yaml:12: \"off\" does not stand in the sentence");
    }

    @Test
    void brokenYamlIsTold() {
        assertThatThrownBy(() -> read(GOOD.replace("{en: \"A Lamp\"", "{en: \"A Lamp"))).isInstanceOf(SeedMistake.class)
                .hasMessageContaining("this is no YAML");
    }

    @Test
    void aSentenceThatStayedKeepsItsIdWhenOthersChange() {
        var first = List.of(sentence("a", "One."), sentence("b", "Two."), sentence("c", "Three."));

        assertThat(SentenceIds.carryOver(first, List.of("Zero.", "One.", "Two, edited.", "Three."))).hasSize(4)
                .contains("a", "b", "c")
                .endsWith("a", "b", "c");
    }

    private static Sentence sentence(String id, String en) {
        return new Sentence(id, en, null, false, null, null, null, null, List.of(), List.of(), List.of(), List.of());
    }

    private ContentSeed read(String yaml) throws IOException {
        Files.writeString(file, yaml);
        var levels = List.of(new Level("beginner", new Bilingual("初級", "Beginner"), new Level.Words(300, 1000)));
        return new ContentSeedReader(levels).read(YamlPlace.read(new FileSystemResource(file)));
    }
}
