package dev.kotonoha.vocabulary;

/**
 * How many words a learner knows.
 *
 * @param words the middle of what may be
 * @param low with {@code high}: in four of five cases the truth lies between them
 */
public record VocabularyEstimate(int words, int low, int high) {
}
