package dev.kotonoha.dictionary;

import dev.kotonoha.language.PartOfSpeech;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** WikDict as a table: headword, part of speech, pronunciation, and senses parted by "|" of words parted by ", ". */
final class WikdictFile {

    static final String LICENCE = "CC BY-SA 3.0";

    private WikdictFile() {
    }

    static ImportedDictionary read(List<String> lines) {
        var words = new ArrayList<ImportedDictionary.Word>();
        for (var line : lines) {
            var columns = line.split("\t", -1);
            if (!line.startsWith("#") && columns.length == 4 && !columns[3].isBlank()) {
                var meanings = Stream.of(columns[3].split("[|,]")).map(String::strip).filter(text -> !text.isEmpty()).distinct()
                        .toList();
                words.add(new ImportedDictionary.Word(columns[0].strip(), partOfSpeech(columns[1]), meanings));
            }
        }
        if (words.isEmpty()) {
            throw new DictionaryMistake("Expected lines of headword, part of speech, pronunciation and senses, parted by tabs");
        }
        return new ImportedDictionary("WikDict", LICENCE, words);
    }

    /** By the abbreviations of FreeDict; null for what is none of ours. */
    static @Nullable PartOfSpeech partOfSpeech(String name) {
        return switch (name.strip()) {
            case "n", "pn" -> PartOfSpeech.NOUN;
            case "v" -> PartOfSpeech.VERB;
            case "adj" -> PartOfSpeech.ADJECTIVE;
            case "adv" -> PartOfSpeech.ADVERB;
            case "preposition", "prep" -> PartOfSpeech.PREPOSITION;
            case "conjunction", "conj" -> PartOfSpeech.CONJUNCTION;
            case "pronoun", "pron" -> PartOfSpeech.PRONOUN;
            case "determiner", "article" -> PartOfSpeech.DETERMINER;
            case "interjection", "int" -> PartOfSpeech.INTERJECTION;
            case "numeral", "num" -> PartOfSpeech.NUMERAL;
            case "idiom", "proverb" -> PartOfSpeech.PHRASE;
            default -> null;
        };
    }
}
