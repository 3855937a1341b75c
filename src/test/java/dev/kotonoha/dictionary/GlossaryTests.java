package dev.kotonoha.dictionary;

import dev.kotonoha.kernel.Seeds;
import dev.kotonoha.language.Language;
import dev.kotonoha.language.PartOfSpeech;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What the core glossary promises. */
class GlossaryTests {

    private static final Seeds SEEDS = new Seeds(Path.of("seeds"));
    private static final List<Entry> ENTRIES = SEEDS.files("glossary/*.tsv").stream().filter(GlossaryFile::holdsEntries)
            .flatMap(file -> GlossaryFile.read(file).stream()).toList();
    private static final Set<String> LEMMAS = ENTRIES.stream().map(Entry::lemma).collect(Collectors.toSet());

    @Test
    void hasFourThousandHeadwords() {
        assertThat(LEMMAS.stream().filter(lemma -> !lemma.contains(" "))).hasSizeGreaterThanOrEqualTo(4000);
    }

    @Test
    void hasFourHundredExpressions() {
        assertThat(LEMMAS.stream().filter(lemma -> lemma.contains(" "))).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void everyLineIsAnEntry() throws IOException {
        var lines = 0;
        for (var file : SEEDS.files("glossary/*.tsv")) {
            lines += GlossaryFile.holdsEntries(file) ? lines(file).size() - 1 : 0;
        }
        assertThat(ENTRIES).hasSize(lines);
    }

    @Test
    void noEntryStandsTwice() {
        var seen = new HashSet<String>();

        assertThat(ENTRIES.stream().map(entry -> entry.lemma() + " " + entry.partOfSpeech()).filter(key -> !seen.add(key)))
                .isEmpty();
    }

    @Test
    void noVerbIsAnInflectedForm() {
        var verbs = ENTRIES.stream().filter(entry -> entry.partOfSpeech() == PartOfSpeech.VERB).map(Entry::lemma)
                .collect(Collectors.toSet());

        assertThat(verbs.stream().filter(verb -> !verb.equals("seed") && verb.matches("\\w+(ed|ing)")).filter(verb -> {
            var stem = verb.replaceFirst("(ed|ing)$", "");
            return verbs.contains(stem) || verbs.contains(stem + "e");
        })).isEmpty();
    }

    @Test
    void everyoneOfTheThreeThousandMostUsedLemmasIsThereOrLeftOutForAReason() throws IOException {
        var leftOut = new HashSet<String>();
        for (var file : SEEDS.files("glossary/exclusions*.tsv")) {
            lines(file).stream().skip(1).map(line -> line.split("\t")).peek(columns -> assertThat(columns).hasSize(2))
                    .forEach(columns -> leftOut.add(columns[0]));
        }
        assertThat(mostUsed(3000).stream()
                .filter(lemma -> !LEMMAS.contains(lemma) && !LEMMAS.contains(lemma.toLowerCase(java.util.Locale.ROOT)))
                .filter(lemma -> !leftOut.contains(lemma))).isEmpty();
    }

    @Test
    void meaningsAreJapaneseAndShort() {
        assertThat(ENTRIES.stream().flatMap(entry -> entry.meanings().stream())
                .filter(meaning -> meaning.length() > 40
                        || !meaning.matches("\\d+|.*[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}].*")))
                .isEmpty();
    }

    private static List<String> mostUsed(int lemmas) throws IOException {
        try (var list = new GZIPInputStream(
                Objects.requireNonNull(Language.class.getResourceAsStream("lemmas-by-rank.txt.gz")))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().limit(lemmas).toList();
        }
    }

    private static List<String> lines(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
    }
}
