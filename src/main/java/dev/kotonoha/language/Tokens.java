package dev.kotonoha.language;

import dev.kotonoha.language.Token.Kind;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Cuts a text into tokens; e-mail addresses, web addresses and emoji are none. */
final class Tokens {

    private static final String LETTER = "[\\p{IsLatin}\\p{IsLatin}\\p{M}]";
    private static final Pattern TOKEN = Pattern.compile("""
            (?<address>(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|@\\w+
            |(?:[\\w-]+\\.)+(?:com|org|net|edu|gov|info|int|io|dev|jp|uk|us|eu|de|fr|au|ca)\\b(?:/\\S*)?)
            |(?<initials>(?:\\p{IsLatin}\\.){2,}|Ph\\.D\\.)
            |(?<number>\\d+(?:[.,:/]\\d+)*LETTER*)
            |(?<word>\\p{IsLatin}[LETTER\\d]*(?:['’‑-]\\p{IsLatin}[LETTER\\d]*)*)
            |(?<mark>[.,;:!?…()\\[\\]"“”‘’'—–-])
            """.replace("[LETTER\\d]", "[\\p{IsLatin}\\p{M}\\d]").replace("LETTER", LETTER).replace("\n", ""),
            Pattern.UNICODE_CHARACTER_CLASS);

    /** The first part of a negated form where it is not the verb itself. */
    private static final Map<String, String> NEGATED = Map.of("ca", "can", "wo", "will", "sha", "shall", "ai", "is");
    private static final List<String> CLITICS = List.of("n't", "'s", "'re", "'ve", "'ll", "'d", "'m");
    private static final List<String> WHOLE = List.of("o'clock", "ma'am", "y'all");

    private final Predicate<String> known;

    /** @param known whether a form in lower case is a word of its own, asked where hyphens could part it */
    Tokens(Predicate<String> known) {
        this.known = known;
    }

    List<Token> of(String text) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.start("word") >= 0) {
                addWord(tokens, matcher.start(), matcher.group());
            } else if (matcher.start("address") < 0) {
                var kind = matcher.start("number") >= 0 ? Kind.NUMBER : matcher.start("mark") >= 0 ? Kind.MARK : Kind.WORD;
                tokens.add(token(matcher.start(), matcher.group(), normal(matcher.group()), kind));
            }
        }
        return tokens;
    }

    static String normal(String text) {
        var plain = text.replace('’', '\'').replace('‑', '-').toLowerCase(Locale.ROOT);
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static Token token(int start, String text, String form, Kind kind) {
        return new Token(start, start + text.length(), form, text, kind);
    }

    private void addWord(List<Token> tokens, int start, String text) {
        var form = text.replace('’', '\'').toLowerCase(Locale.ROOT);
        if (form.equals("cannot")) {
            addParts(tokens, start, text, 3, "can", "not");
            return;
        }
        if (!WHOLE.contains(form)) {
            for (var clitic : CLITICS) {
                var cut = form.length() - clitic.length();
                if (cut > 0 && form.endsWith(clitic)) {
                    var first = form.substring(0, cut);
                    addParts(tokens, start, text, cut, clitic.equals("n't") ? NEGATED.getOrDefault(first, first) : first, clitic);
                    return;
                }
            }
        }
        addCompound(tokens, start, text, normal(text));
    }

    private void addParts(List<Token> tokens, int start, String text, int cut, String first, String second) {
        addCompound(tokens, start, text.substring(0, cut), normal(first));
        tokens.add(token(start + cut, text.substring(cut), first.equals("let") ? "us" : second, Kind.WORD));
    }

    private void addCompound(List<Token> tokens, int start, String text, String form) {
        var hyphen = Math.max(text.indexOf('-'), text.indexOf('‑'));
        if (hyphen < 0 || known.test(form)) {
            tokens.add(token(start, text, form, Kind.WORD));
            return;
        }
        var first = text.substring(0, hyphen);
        tokens.add(token(start, first, normal(first), Kind.WORD));
        tokens.add(token(start + hyphen, text.substring(hyphen, hyphen + 1), "-", Kind.MARK));
        var rest = text.substring(hyphen + 1);
        addCompound(tokens, start + hyphen + 1, rest, normal(rest));
    }
}
