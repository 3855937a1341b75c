package dev.kotonoha.language;

import org.jspecify.annotations.Nullable;

/** What a token is by grammar, finer than a part of speech; those without a part of speech are no words. */
enum Tag {
    NOUN(PartOfSpeech.NOUN), PLURAL(PartOfSpeech.NOUN), NAME(PartOfSpeech.NOUN), BASE(PartOfSpeech.VERB), PRESENT(
            PartOfSpeech.VERB), PAST(PartOfSpeech.VERB), PARTICIPLE(PartOfSpeech.VERB), ING(PartOfSpeech.VERB), BE(
                    PartOfSpeech.VERB), HAVE(PartOfSpeech.VERB), DO(PartOfSpeech.VERB), MODAL(PartOfSpeech.AUXILIARY), ADJECTIVE(
                            PartOfSpeech.ADJECTIVE), ADVERB(PartOfSpeech.ADVERB), PARTICLE(PartOfSpeech.ADVERB), NOT(
                                    PartOfSpeech.ADVERB), WHERE(PartOfSpeech.ADVERB), TO(PartOfSpeech.PREPOSITION), PREPOSITION(
                                            PartOfSpeech.PREPOSITION), COORDINATOR(PartOfSpeech.CONJUNCTION), SUBORDINATOR(
                                                    PartOfSpeech.CONJUNCTION), SUBJECT(PartOfSpeech.PRONOUN), OBJECT(
                                                            PartOfSpeech.PRONOUN), PRONOUN(PartOfSpeech.PRONOUN), RELATIVE(
                                                                    PartOfSpeech.PRONOUN), DETERMINER(
                                                                            PartOfSpeech.DETERMINER), NUMERAL(
                                                                                    PartOfSpeech.NUMERAL), INTERJECTION(
                                                                                            PartOfSpeech.INTERJECTION), POSSESSIVE(
                                                                                                    null), COMMA(null), STOP(
                                                                                                            null), QUOTE(null);

    private final @Nullable PartOfSpeech partOfSpeech;

    Tag(@Nullable PartOfSpeech partOfSpeech) {
        this.partOfSpeech = partOfSpeech;
    }

    @Nullable
    PartOfSpeech partOfSpeech() {
        return partOfSpeech;
    }

    /** Whether what follows depends on what stood before it rather than on itself: "has quickly written". */
    boolean transparent() {
        return this == ADVERB || this == NOT || this == QUOTE || this == INTERJECTION;
    }
}
