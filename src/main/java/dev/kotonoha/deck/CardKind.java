package dev.kotonoha.deck;

/** What a card is about. */
public enum CardKind {
    VOCABULARY, SENTENCE
}
