package dev.kotonoha.account;

import java.util.EnumSet;
import java.util.Set;

/** What a card asks: a word is recognised, produced, filled in or heard; a sentence is understood or heard. */
public enum Prompt {
    RECOGNISE, PRODUCE, CLOZE, LISTEN, UNDERSTAND;

    private static final Set<Prompt> OF_WORDS = Set.of(RECOGNISE, PRODUCE, CLOZE, LISTEN);

    /** Those of the wanted ones that a word can be asked by; at least it is to be recognised. */
    public static Set<Prompt> ofWord(Set<Prompt> wanted) {
        var prompts = EnumSet.noneOf(Prompt.class);
        wanted.stream().filter(OF_WORDS::contains).forEach(prompts::add);
        return prompts.isEmpty() ? EnumSet.of(RECOGNISE) : prompts;
    }

    /** A sentence is to be understood, and heard too where that is wanted. */
    public static Set<Prompt> ofSentence(Set<Prompt> wanted) {
        return wanted.contains(LISTEN) ? EnumSet.of(UNDERSTAND, LISTEN) : EnumSet.of(UNDERSTAND);
    }
}
