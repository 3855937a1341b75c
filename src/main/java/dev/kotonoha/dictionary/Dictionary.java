package dev.kotonoha.dictionary;

import dev.kotonoha.kernel.Seeds;
import dev.kotonoha.language.PartOfSpeech;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that can be looked up: those of the core glossary, then those of imported dictionaries. */
@Service
public class Dictionary {

    /** More meanings than this are no help under a finger. */
    private static final int MOST_MEANINGS = 6;

    private final Map<String, List<Entry>> glossary;
    private final ImportedWords imported;

    Dictionary(Seeds seeds, ImportedWords imported) {
        this.glossary = seeds.files("glossary/*.tsv").stream().filter(GlossaryFile::holdsEntries)
                .flatMap(file -> GlossaryFile.read(file).stream()).collect(Collectors.groupingBy(Entry::lemma));
        this.imported = imported;
    }

    /** The glossary's headwords of several words, and what they may be. */
    public Map<String, Set<PartOfSpeech>> expressions() {
        return glossary.entrySet().stream().filter(entry -> entry.getKey().contains(" ")).collect(Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                entry -> entry.getValue().stream().map(Entry::partOfSpeech).collect(Collectors.toUnmodifiableSet())));
    }

    /** The glossary's entries of a lemma, the most used part of speech first; empty when there are none. */
    public List<Entry> entries(String lemma) {
        return glossary.getOrDefault(lemma, List.of());
    }

    /**
     * The entry of a lemma as a part of speech; else that of another part of speech, which is better than nothing; else what an
     * imported dictionary has.
     */
    public Optional<Entry> entry(String lemma, PartOfSpeech partOfSpeech) {
        var all = entries(lemma);
        return all.stream().filter(entry -> entry.partOfSpeech() == partOfSpeech).findFirst().or(() -> all.stream().findFirst())
                .or(() -> imported(lemma, partOfSpeech));
    }

    private Optional<Entry> imported(String lemma, PartOfSpeech partOfSpeech) {
        return imported.find(lemma).stream().map(found -> entry(lemma, partOfSpeech, found)).findFirst();
    }

    private Entry entry(String lemma, PartOfSpeech partOfSpeech, ImportedWords.Stored found) {
        var fitting = found.senses().stream().filter(sense -> sense.partOfSpeech() == partOfSpeech).toList();
        var meanings = (fitting.isEmpty() ? found.senses() : fitting).stream().map(ImportedWords.Sense::meanings)
                .flatMap(List::stream)
                .distinct().limit(MOST_MEANINGS).toList();
        return new Entry(lemma, partOfSpeech, meanings, null, null, imported.credit(found.source()));
    }
}
