package dev.kotonoha.dictionary;

import dev.kotonoha.kernel.Seeds;
import dev.kotonoha.language.PartOfSpeech;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that can be looked up. */
@Service
public class Dictionary {

    private final Map<String, List<Entry>> entries;

    Dictionary(Seeds seeds) {
        entries = seeds.files("glossary/*.tsv").stream().filter(GlossaryFile::holdsEntries)
                .flatMap(file -> GlossaryFile.read(file).stream()).collect(Collectors.groupingBy(Entry::lemma));
    }

    /** All entries of a lemma, the most used part of speech first; empty when there are none. */
    public List<Entry> entries(String lemma) {
        return entries.getOrDefault(lemma, List.of());
    }

    /** The entry of a lemma as a part of speech; else that of another part of speech, which is better than nothing. */
    public Optional<Entry> entry(String lemma, PartOfSpeech partOfSpeech) {
        var all = entries(lemma);
        return all.stream().filter(entry -> entry.partOfSpeech() == partOfSpeech).findFirst().or(() -> all.stream().findFirst());
    }
}
