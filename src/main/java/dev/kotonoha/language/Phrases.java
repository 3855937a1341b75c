package dev.kotonoha.language;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Expressions by their lemmas: those that a caller adds, and those of WordNet. */
final class Phrases {

    private final Map<String, Set<PartOfSpeech>> added = new HashMap<>();
    private final WordNet wordNet;
    private final Set<String> excluded;
    private final Set<String> beginnings = new HashSet<>();

    Phrases(Map<String, Set<PartOfSpeech>> added, WordNet wordNet) {
        added.forEach((lemma, partsOfSpeech) -> this.added.merge(Tokens.normal(lemma), partsOfSpeech, Phrases::union));
        this.wordNet = wordNet;
        this.excluded = Set.copyOf(Resources.lines("no-expressions.txt"));
        this.added.keySet().forEach(this::addBeginning);
        wordNet.phrases().forEach(this::addBeginning);
    }

    /** Whether some expression begins with the word. */
    boolean beginWith(String word) {
        return beginnings.contains(word);
    }

    boolean adds(String lemma) {
        return added.containsKey(lemma);
    }

    /** What the expression may be; empty where there is none. */
    Set<PartOfSpeech> partsOfSpeech(String lemma) {
        var own = added.get(lemma);
        if (own != null) {
            return own;
        }
        return lemma.startsWith("be ") || excluded.contains(lemma) ? Set.of() : wordNet.partsOfSpeech(lemma);
    }

    private void addBeginning(String lemma) {
        beginnings.add(lemma.split(" ", 2)[0]);
    }

    private static Set<PartOfSpeech> union(Set<PartOfSpeech> some, Set<PartOfSpeech> others) {
        var all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }
}
