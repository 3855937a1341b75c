package dev.kotonoha.japanese;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Kana, and how those of a reading are shared out among the letters of a word. */
final class Kana {

    private static final int KATAKANA_TO_HIRAGANA = 'ぁ' - 'ァ';

    private Kana() {
    }

    /** Also the sign of repetition, and the small ke that counts: 一ヶ月. */
    static boolean isKanji(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN || letter == 'ヶ' || letter == 'ヵ';
    }

    static String hiragana(String text) {
        return text.chars().map(letter -> letter >= 'ァ' && letter <= 'ヶ' ? letter + KATAKANA_TO_HIRAGANA : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The readings of the kanji in a word: "取り戻す" read "とりもどす" has と for 取 and もど for 戻. */
    static List<Ruby> align(int start, String word, String reading) {
        var runs = runs(word);
        var pattern = new StringBuilder();
        for (var run : runs) {
            pattern.append(isKanji(run.codePointAt(0)) ? "(.+?)" : Pattern.quote(hiragana(run)));
        }
        var matcher = Pattern.compile(pattern.toString()).matcher(reading);
        if (!matcher.matches()) {
            return List.of(new Ruby(start, start + word.length(), reading));
        }
        var ruby = new ArrayList<Ruby>();
        var at = start;
        for (var run : runs) {
            if (isKanji(run.codePointAt(0))) {
                ruby.add(new Ruby(at, at + run.length(), matcher.group(ruby.size() + 1)));
            }
            at += run.length();
        }
        return ruby;
    }

    /** A word cut where kanji and other letters meet. */
    private static List<String> runs(String word) {
        var runs = new ArrayList<String>();
        var from = 0;
        for (var i = 1; i <= word.length(); i++) {
            if (i == word.length() || isKanji(word.charAt(i)) != isKanji(word.charAt(i - 1))) {
                runs.add(word.substring(from, i));
                from = i;
            }
        }
        return runs;
    }
}
