package dev.kotonoha.deck;

import dev.kotonoha.language.PartOfSpeech;

import java.util.List;

/** The word or expression that a vocabulary card is about. */
public record Term(String lemma, PartOfSpeech partOfSpeech, List<String> meanings) {

    private static final int MOST_MEANINGS = 8;

    /** With the meaning that a sentence gave, first: it is the one that the learner has just met. */
    Term with(String meaning) {
        if (meanings.contains(meaning) || meanings.size() == MOST_MEANINGS) {
            return this;
        }
        var all = new java.util.ArrayList<>(meanings);
        all.addFirst(meaning);
        return new Term(lemma, partOfSpeech, List.copyOf(all));
    }
}
