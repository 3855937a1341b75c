package dev.kotonoha.language;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How often lemmas are used, as places in a list that begins with the most used. */
final class Ranks {

    /** What British English writes and American English otherwise. */
    private static final Map<String, String> BRITISH = Map.of("is", "iz", "our", "or", "ae", "e", "oe", "e", "tre", "ter");
    /** Shorter words are alike by chance. */
    private static final int SHORTEST_BRITISH = 7;

    private final Map<String, Integer> ranks;

    private Ranks(Map<String, Integer> ranks) {
        this.ranks = ranks;
    }

    static Ranks load() {
        var ranks = new HashMap<String, Integer>();
        var lemmas = Resources.lines("lemmas-by-rank.txt.gz");
        for (var i = 0; i < lemmas.size(); i++) {
            ranks.putIfAbsent(lemmas.get(i), i + 1);
        }
        return new Ranks(ranks);
    }

    Set<String> lemmas() {
        return Collections.unmodifiableSet(ranks.keySet());
    }

    boolean lists(String lemma) {
        return ranks.containsKey(lemma);
    }

    /** The lemma's rank; a British spelling that is not listed has that of the American one. */
    @Nullable
    Integer of(String lemma) {
        var rank = ranks.get(lemma);
        return rank != null || lemma.length() < SHORTEST_BRITISH ? rank : american(lemma);
    }

    private @Nullable Integer american(String lemma) {
        for (var letters : BRITISH.entrySet()) {
            var at = lemma.lastIndexOf(letters.getKey());
            if (at >= 0) {
                var rank = ranks
                        .get(lemma.substring(0, at) + letters.getValue() + lemma.substring(at + letters.getKey().length()));
                if (rank != null) {
                    return rank;
                }
            }
        }
        return null;
    }
}
