package dev.kotonoha.review;

import dev.kotonoha.language.Slips;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What may be typed.
 *
 * @param answer what is asked for, as it is shown
 * @param accepted other forms that are right too, as {@link #normal} makes them
 * @param others real words close to the answer, which are no slips of the pen
 * @param tolerateSlips whether a small slip in the answer is let pass
 */
record Expected(String answer, Collection<String> accepted, Collection<String> others, boolean tolerateSlips) {

    private static final int MOST_SLIPS = 2;
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    /** A text without what does not matter: case, width, accents, punctuation, and how wide its spaces are. */
    static String normal(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        var letters = NO_LETTERS.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll(" ").strip();
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    /** How many slips a word may have: none in a short one, where it would mostly be another word. */
    static int slipsIn(String word) {
        var letters = word.codePointCount(0, word.length());
        return letters < 4 ? 0 : letters < 8 ? 1 : MOST_SLIPS;
    }

    boolean isExactly(String typed) {
        var answerLetters = joined(answer);
        return answerLetters.isEmpty() ? answer.strip().equals(typed.strip()) : answerLetters.equals(joined(typed));
    }

    boolean isAForm(String typed) {
        var letters = joined(typed);
        return !letters.isEmpty() && accepted.stream().anyMatch(form -> joined(form).equals(letters));
    }

    /** Whether each word is the answer's but for small slips. */
    boolean isASlip(String typed) {
        var wanted = List.of(normal(answer).split(" "));
        var given = List.of(normal(typed).split(" "));
        if (!tolerateSlips || wanted.size() != given.size()) {
            return false;
        }
        var slips = 0;
        for (var i = 0; i < wanted.size(); i++) {
            var here = slipsBetween(wanted.get(i), given.get(i));
            if (here > slipsIn(wanted.get(i)) || here > 0 && others.contains(given.get(i))) {
                return false;
            }
            slips += here;
        }
        return slips > 0 && slips <= MOST_SLIPS;
    }

    /** Texts that are far too different in length are not compared letter by letter. */
    private static int slipsBetween(String word, String typed) {
        return Math.abs(word.length() - typed.length()) > 4
                ? Integer.MAX_VALUE / 2
                : Slips.between(word, typed);
    }

    private static String joined(String text) {
        return normal(text).replace(" ", "");
    }
}
