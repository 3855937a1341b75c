package dev.kotonoha.language;

/**
 * A part of a text that the grammar looks at: a word, a clitic such as "n't", a number or a mark.
 *
 * @param form in normal letters: lower case, straight apostrophes, "can" for the "ca" of "can't"
 * @param text as written
 */
record Token(int start, int end, String form, String text, Kind kind) {

    enum Kind {
        WORD, NUMBER, MARK
    }

    boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is written in capitals alone, at least two. */
    boolean acronym() {
        return text.length() > 1 && text.codePoints().filter(Character::isUpperCase).count() > 1
                && text.codePoints().noneMatch(Character::isLowerCase);
    }
}
