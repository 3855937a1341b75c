package dev.kotonoha.demo;

import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.language.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The words of a content that a pupil taps as they do not know them. */
final class Taps {

    /** How steeply words get unknown towards the rare ones. */
    private static final double STEEPNESS = 2.5;

    private Taps() {
    }

    /** A word in its sentence. */
    record Tap(Sentence sentence, Word word) {
    }

    /**
     * Each lemma once.
     *
     * @param known lemmas that were tapped before; those that are tapped now are added
     */
    static List<Tap> in(Content content, Pupil pupil, Set<String> known, int most, SplittableRandom random) {
        var taps = new ArrayList<Tap>();
        content.everySentence().forEach(sentence -> sentence.words().stream().filter(word -> isUnknown(word, pupil, random))
                .filter(word -> taps.size() < most && known.add(word.lemma())).map(word -> new Tap(sentence, word))
                .forEach(taps::add));
        return taps;
    }

    private static boolean isUnknown(Word word, Pupil pupil, SplittableRandom random) {
        var rank = word.rank();
        return rank != null && word.isCommon()
                && random.nextDouble() < 1 / (1 + Math.pow((double) pupil.vocabulary() / rank, STEEPNESS));
    }
}
