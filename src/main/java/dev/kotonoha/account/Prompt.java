package dev.kotonoha.account;

/** What a card asks: a word is recognised, produced, filled in or heard; a sentence is understood or heard. */
public enum Prompt {
    RECOGNISE, PRODUCE, CLOZE, LISTEN, UNDERSTAND
}
