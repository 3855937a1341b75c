package dev.kotonoha.dictionary;

import dev.kotonoha.language.PartOfSpeech;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A dictionary as it was read from a file.
 *
 * @param name as shown to learners as the source of a meaning
 * @param licence as the file or its makers state it; shown with the name
 * @param words in the file's order; a headword may come several times
 */
record ImportedDictionary(String name, String licence, List<Word> words) {

    /**
     * A headword with its meanings.
     *
     * @param partOfSpeech null where the file does not say
     * @param meanings in Japanese, at least one
     */
    record Word(String headword, @Nullable PartOfSpeech partOfSpeech, List<String> meanings) {
    }
}
