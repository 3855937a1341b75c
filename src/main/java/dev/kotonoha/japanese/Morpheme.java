package dev.kotonoha.japanese;

/**
 * A word as the dictionary has it.
 *
 * @param reading in hiragana; empty where the dictionary has none
 * @param kind the part of speech in the dictionary's own words, such as "名詞-数"
 */
record Morpheme(int start, int end, String text, String reading, String kind) {

    boolean hasKanji() {
        return text.chars().anyMatch(Kana::isKanji);
    }

    boolean isNumber() {
        return kind.equals("名詞-数") && !text.equals("何") && !text.equals("数");
    }

    /** Something that may be counted: "何年", "数年" have no number but are counted alike. */
    boolean counts() {
        return kind.equals("名詞-接尾-助数詞");
    }

    Morpheme read(String other) {
        return new Morpheme(start, end, text, other, kind);
    }
}
