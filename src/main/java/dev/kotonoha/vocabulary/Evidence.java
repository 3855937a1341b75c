package dev.kotonoha.vocabulary;

import java.util.Map;
import java.util.Set;

/**
 * What one reading says of words, by lemma. A change of the reading says what it says now less what it said before, so that it
 * does not matter in which order facts come.
 *
 * @param met seen in what was read
 * @param taps how often each was tapped
 * @param past those that a finished content has and that were not tapped
 */
public record Evidence(Set<String> met, Map<String, Integer> taps, Set<String> past) {

    /** Nothing yet. */
    public static final Evidence NONE = new Evidence(Set.of(), Map.of(), Set.of());

    public Evidence {
        met = Set.copyOf(met);
        taps = Map.copyOf(taps);
        past = Set.copyOf(past);
    }
}
