package dev.kotonoha.vocabulary;

import dev.kotonoha.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** The words as numbers: a listed one is its rank, others come after the last rank in the order in which the learner met them. */
@Component
class WordList {

    private final Language language;

    WordList(Language language) {
        this.language = language;
    }

    /** The last rank. */
    int size() {
        return language.ranks();
    }

    Optional<Integer> rank(String lemma) {
        return language.rank(lemma);
    }

    /** The word's rank; null for one that is not listed. */
    @Nullable
    Integer rank(int word) {
        return word <= size() ? Integer.valueOf(word) : null;
    }

    /** The spelling that is listed. */
    String listed(int rank) {
        return language.lemma(rank);
    }

    /** The number of a lemma in a lexicon; empty when it is neither listed nor in the lexicon. */
    Optional<Integer> find(Lexicon lexicon, String lemma) {
        return rank(lemma).or(() -> Optional.of(lexicon.others().indexOf(lemma)).filter(place -> place >= 0)
                .map(place -> size() + 1 + place));
    }

    /** The lemma as the learner met it. */
    String lemma(Lexicon lexicon, int word) {
        return word > size()
                ? lexicon.others().get(word - size() - 1)
                : lexicon.spellings().getOrDefault(String.valueOf(word), listed(word));
    }
}
