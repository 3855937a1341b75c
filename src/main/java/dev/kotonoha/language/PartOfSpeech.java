package dev.kotonoha.language;

/** What a word is in its sentence; a {@link #PHRASE} is an expression that is none of the others. */
public enum PartOfSpeech {
    NOUN, VERB, ADJECTIVE, ADVERB, PREPOSITION, CONJUNCTION, PRONOUN, DETERMINER, INTERJECTION, NUMERAL, AUXILIARY, PHRASE
}
