package dev.kotonoha.vocabulary;

import java.util.Map;

/** What a learner is likely to know, word by word; a snapshot for many quick questions. */
public final class Knowledge {

    private final float[] chances;
    private final Map<String, Float> others;

    /**
     * @param chances by rank, from 1; at 0 that of a word that is not listed
     * @param others the chances of words that are not listed, by lemma
     */
    Knowledge(float[] chances, Map<String, Float> others) {
        this.chances = chances;
        this.others = others;
    }

    /** The chance that the learner knows a word, 0 to 1; of one that is surely known 1. */
    public float chance(int rank) {
        return chances[rank];
    }

    /** The same of a word without a rank. */
    public float chance(String lemma) {
        return others.getOrDefault(lemma, chances[0]);
    }
}
