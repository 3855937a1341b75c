package dev.kotonoha.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** EJDict-hand: a headword, a tab, and senses parted by " / " with emphasis 『』, labels 《》 and grammar 〈〉. */
final class EjdictFile {

    private static final String SENSES = " / ";
    private static final Pattern GRAMMAR = Pattern.compile("〈[CU]〉|《\\+[^》]*》|[『』]");

    private EjdictFile() {
    }

    static ImportedDictionary read(List<String> lines) {
        var words = new ArrayList<ImportedDictionary.Word>();
        for (var line : lines) {
            var tab = line.indexOf('\t');
            if (tab > 0) {
                var meanings = meanings(line.substring(tab + 1));
                headwords(line.substring(0, tab)).filter(headword -> !meanings.isEmpty())
                        .forEach(headword -> words.add(new ImportedDictionary.Word(headword, null, meanings)));
            }
        }
        if (words.isEmpty()) {
            throw new DictionaryMistake("Expected lines of a headword, a tab and its meanings");
        }
        return new ImportedDictionary("EJDict", "CC0 1.0", words);
    }

    private static Stream<String> headwords(String text) {
        return Stream.of(text.split(",")).map(String::strip).filter(headword -> !headword.isEmpty());
    }

    private static List<String> meanings(String text) {
        return Stream.of(text.split(SENSES))
                .map(sense -> GRAMMAR.matcher(sense).replaceAll("").replace('《', '(').replace('》', ')').strip())
                .filter(sense -> !sense.isEmpty()).toList();
    }
}
