package dev.kotonoha.dictionary;

/** A dictionary's file that can not be taken in; the message says why. */
class DictionaryMistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    DictionaryMistake(String reason) {
        super(reason);
    }
}
