package dev.kotonoha.japanese;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with readings that somebody gave: {@code 今日{きょう}} gives that of the kanji before the brace,
 * {@code ｜2日{ふつか}} that of everything from the bar on, and empty braces say that there shall be none.
 *
 * @param text without the marks
 * @param given the readings, in order; an empty one where there shall be none
 */
public record Marked(String text, List<Ruby> given) {

    private static final char BAR = '｜';

    /**
     * Reads a text with marks.
     *
     * @throws IllegalArgumentException for a brace that nothing opens or closes, or that follows no kanji
     */
    public static Marked read(String written) {
        var text = new StringBuilder();
        var given = new ArrayList<Ruby>();
        var bar = -1;
        for (var i = 0; i < written.length(); i++) {
            var letter = written.charAt(i);
            if (letter == BAR) {
                bar = text.length();
            } else if (letter == '{') {
                var close = written.indexOf('}', i);
                var start = bar >= 0 ? bar : kanjiBefore(text, given.isEmpty() ? 0 : given.getLast().end());
                if (close < 0 || start == text.length()) {
                    throw new IllegalArgumentException("a reading stands in braces after its kanji: 今日{きょう}");
                }
                given.add(new Ruby(start, text.length(), written.substring(i + 1, close)));
                bar = -1;
                i = close;
            } else if (letter == '}') {
                throw new IllegalArgumentException("no brace is open here: " + written);
            } else {
                text.append(letter);
            }
        }
        return new Marked(text.toString(), List.copyOf(given));
    }

    private static int kanjiBefore(CharSequence text, int from) {
        var start = text.length();
        while (start > from && Kana.isKanji(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
