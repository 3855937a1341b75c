package dev.kotonoha.dictionary;

import dev.kotonoha.language.PartOfSpeech;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one lemma means as one part of speech.
 *
 * @param meanings in Japanese, in order of use; at least one
 * @param reading the first meaning in kana; null where its kanji are elementary
 * @param note a word of warning such as a misleading katakana loan; null for most
 * @param source where the entry comes from, as shown to learners
 */
public record Entry(String lemma, PartOfSpeech partOfSpeech, List<String> meanings, @Nullable String reading,
        @Nullable String note, String source) {
}
