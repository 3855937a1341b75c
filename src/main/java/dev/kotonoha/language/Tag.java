package dev.kotonoha.language;

import org.jspecify.annotations.Nullable;

/** What a token is by grammar, finer than a part of speech. */
enum Tag {
    NOUN, PLURAL, NAME, BASE, PRESENT, PAST, PARTICIPLE, ING, BE, BEEN, HAVE, DO, MODAL,
    /** An adjective before its noun. */
    ADJECTIVE,
    /** An adjective elsewhere. */
    PREDICATE, ADVERB, PARTICLE, NOT, WHERE, TO, PREPOSITION, COORDINATOR, SUBORDINATOR, SUBJECT, OBJECT, PRONOUN, RELATIVE, DETERMINER,
    /** A determiner of the singular. */
    SINGULAR, NUMERAL, INTERJECTION, POSSESSIVE,
    /** A verb such as "seem", as what stands before a token; no token has it. */
    LINK, COMMA, STOP, QUOTE;

    /** Null for what is no word. */
    @Nullable
    PartOfSpeech partOfSpeech() {
        return switch (this) {
            case NOUN, PLURAL, NAME -> PartOfSpeech.NOUN;
            case BASE, PRESENT, PAST, PARTICIPLE, ING, BE, BEEN, HAVE, DO -> PartOfSpeech.VERB;
            case MODAL -> PartOfSpeech.AUXILIARY;
            case ADJECTIVE, PREDICATE -> PartOfSpeech.ADJECTIVE;
            case ADVERB, PARTICLE, NOT, WHERE -> PartOfSpeech.ADVERB;
            case TO, PREPOSITION -> PartOfSpeech.PREPOSITION;
            case COORDINATOR, SUBORDINATOR -> PartOfSpeech.CONJUNCTION;
            case SUBJECT, OBJECT, PRONOUN, RELATIVE -> PartOfSpeech.PRONOUN;
            case DETERMINER, SINGULAR -> PartOfSpeech.DETERMINER;
            case NUMERAL -> PartOfSpeech.NUMERAL;
            case INTERJECTION -> PartOfSpeech.INTERJECTION;
            case POSSESSIVE, LINK, COMMA, STOP, QUOTE -> null;
        };
    }

    /** Whether what follows depends on what stood before it rather than on itself: "has quickly written". */
    boolean transparent() {
        return this == ADVERB || this == NOT || this == QUOTE || this == INTERJECTION;
    }

    /** Whether it is part of what a subject may be. */
    boolean nominal() {
        return switch (this) {
            case DETERMINER, SINGULAR, NUMERAL, ADJECTIVE, NOUN, PLURAL, NAME, POSSESSIVE -> true;
            default -> false;
        };
    }
}
