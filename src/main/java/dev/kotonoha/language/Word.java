package dev.kotonoha.language;

import org.jspecify.annotations.Nullable;

/**
 * A word of a sentence.
 *
 * @param start where it starts, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param rank of the lemma, 1 being the most used; null for names, numbers and rare words
 */
public record Word(int start, int end, String lemma, PartOfSpeech partOfSpeech, @Nullable Integer rank) {

    public Word {
        if (start < 0 || end <= start || lemma.isEmpty()) {
            throw new IllegalArgumentException("no word: " + lemma + " at " + start + ".." + end);
        }
    }

    /** Whether it is neither a name nor a number, so that it can be known or not. */
    public boolean isCommon() {
        return partOfSpeech != PartOfSpeech.NUMERAL && (rank != null || !Character.isUpperCase(lemma.codePointAt(0)));
    }
}
