package dev.kotonoha.japanese;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Decides by a word's neighbours where the dictionary's reading is not the one to take. */
final class Interpretation {

    /** The readings that a learner expects, of words for which the dictionary has a rarer one. */
    private static final Map<String, String> USUAL = Map.of("日本", "にほん", "大勢", "おおぜい", "夜中", "よなか", "雄", "おす",
            "相", "そう", "入り口", "いりぐち", "大文字", "おおもじ", "他", "ほか", "米", "こめ");
    /** How words are read alone that the dictionary takes for endings of the word before. */
    private static final Map<String, String> ALONE = Map.of("上", "うえ", "下", "した", "中", "なか", "人", "ひと", "心", "こころ", "体", "からだ",
            "手", "て",
            "名", "な", "酒", "さけ");
    /** What follows なん; before anything else 何 is なに. */
    private static final String AFTER_NAN = "だでとどてのな";

    private final List<Morpheme> morphemes;
    private final List<Ruby> ruby = new ArrayList<>();

    private Interpretation(List<Morpheme> morphemes) {
        this.morphemes = morphemes;
    }

    static List<Ruby> of(List<Morpheme> morphemes) {
        var interpretation = new Interpretation(morphemes);
        for (var i = 0; i < morphemes.size();) {
            i = interpretation.read(i);
        }
        return interpretation.ruby;
    }

    /** Reads what stands there, and says what comes next. */
    private int read(int at) {
        var morpheme = morphemes.get(at);
        if (morpheme.isNumber()) {
            return number(at);
        }
        if (morpheme.hasKanji()) {
            var reading = reading(at);
            if (!reading.isEmpty() && reading.chars().noneMatch(Kana::isKanji)) {
                ruby.addAll(Kana.align(morpheme.start(), morpheme.text(), reading));
            }
        }
        return at + 1;
    }

    private String reading(int at) {
        var morpheme = morphemes.get(at);
        var next = at + 1 < morphemes.size() ? morphemes.get(at + 1).text() : "";
        var before = at > 0 ? morphemes.get(at - 1).text() : "";
        if (morpheme.text().equals("何")) {
            var counted = at + 1 < morphemes.size() && morphemes.get(at + 1).hasKanji()
                    && morphemes.get(at + 1).kind().startsWith("名詞");
            return counted || !next.isEmpty() && AFTER_NAN.indexOf(next.charAt(0)) >= 0 ? "なん" : "なに";
        }
        if (morpheme.text().equals("間") && morpheme.reading().equals("ま")) {
            var after = at + 2 < morphemes.size() ? morphemes.get(at + 2).text() : "";
            return after.startsWith("合") || before.equals("いう") ? "ま" : "あいだ";
        }
        // what one does is 行う, where one goes is 行く
        if (morpheme.text().equals("行っ") && before.equals("を")) {
            return "おこなっ";
        }
        if (morpheme.kind().startsWith("名詞-接尾") && !before.isEmpty() && !endsLikeAWord(before)) {
            return ALONE.getOrDefault(morpheme.text(), morpheme.reading());
        }
        return USUAL.getOrDefault(morpheme.text(), morpheme.reading());
    }

    /** In kanji, katakana or a number, to which endings are joined. */
    private static boolean endsLikeAWord(String text) {
        var last = text.charAt(text.length() - 1);
        return Kana.isKanji(last) || last >= 'ァ' && last <= 'ー' || Character.isLetterOrDigit(last) && last < 'ぁ';
    }

    private int number(int from) {
        var to = from;
        var text = new StringBuilder();
        while (to < morphemes.size() && morphemes.get(to).isNumber()) {
            text.append(morphemes.get(to++).text());
        }
        var value = Numbers.value(text.toString());
        if (value < 0) {
            morphemes.subList(from, to).stream().filter(Morpheme::hasKanji).filter(number -> !number.reading().isEmpty())
                    .forEach(number -> ruby.addAll(Kana.align(number.start(), number.text(), number.reading())));
            return to;
        }
        var number = new Ruby(morphemes.get(from).start(), morphemes.get(to - 1).end(), Numbers.reading(value));
        var found = to < morphemes.size() && (morphemes.get(to).counts() || morphemes.get(to).text().equals("人"))
                ? Counted.of(number, value, morphemes.get(to++), isAfterMonth(from))
                : List.of(number);
        // digits are read by everybody
        var digits = text.chars().noneMatch(Kana::isKanji);
        var asking = from > 0 && morphemes.get(from - 1).text().equals("何");
        found.stream().filter(part -> !digits || part.end() > number.end())
                .map(part -> asking ? new Ruby(part.start(), part.end(), afterWhat(part.reading())) : part).forEach(ruby::add);
        return to;
    }

    /** 何百 is なんびゃく, 何千 is なんぜん. */
    private static String afterWhat(String number) {
        return number.replaceFirst("^ひゃ", "びゃ").replaceFirst("^せん", "ぜん");
    }

    private boolean isAfterMonth(int at) {
        return at > 0 && morphemes.get(at - 1).text().endsWith("月");
    }
}
