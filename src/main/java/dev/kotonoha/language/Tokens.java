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

    /** Repetitions are bounded, so that no text takes long or much of the stack. */
    private static final Pattern TOKEN = Pattern.compile("""
            (?<address>(?:https?://|www\\.)\\S+|[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}|@\\w+
            |(?:[\\w-]{1,63}\\.){1,5}(?i:com|org|net|edu|gov|info|int|io|dev|jp|uk|us|eu|de|fr|au|ca)\\b(?:/\\S*)?)
            |(?<initials>(?:\\p{IsLatin}\\.){2,8}|Ph\\.D\\.)
            |(?<number>\\d+(?:[.,:/]\\d+){0,8}[\\p{IsLatin}\\p{M}]*)
            |(?<word>\\p{IsLatin}[\\p{IsLatin}\\p{M}\\d]*(?:['’‑-]\\p{IsLatin}[\\p{IsLatin}\\p{M}\\d]*){0,8})
            |(?<mark>[.,;:!?…()\\[\\]"“”‘’'—–-])
            """.replace("\n", ""), Pattern.UNICODE_CHARACTER_CLASS);

    /** The first part of a negated form where it is not the verb itself. */
    private static final Map<String, String> NEGATED = Map.of("ca", "can", "wo", "will", "sha", "shall", "ai", "is");
    private static final List<String> CLITICS = List.of("n't", "'s", "'re", "'ve", "'ll", "'d", "'m");
    private static final int CAN = "can".length();
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
            tokens.add(token(start, text.substring(0, CAN), "can", Kind.WORD));
            tokens.add(token(start + CAN, text.substring(CAN), "not", Kind.WORD));
            return;
        }
        var clitic = WHOLE.contains(form) ? null : CLITICS.stream().filter(form::endsWith).findFirst().orElse(null);
        if (clitic == null || clitic.length() == form.length()) {
            addCompound(tokens, start, text);
        } else {
            addParts(tokens, start, text, clitic, form.substring(0, form.length() - clitic.length()));
        }
    }

    /** @param first the form without its clitic */
    private void addParts(List<Token> tokens, int start, String text, String clitic, String first) {
        var cut = text.length() - clitic.length();
        var verb = clitic.equals("n't") ? NEGATED.get(first) : null;
        if (verb == null) {
            addWord(tokens, start, text.substring(0, cut));
        } else {
            tokens.add(token(start, text.substring(0, cut), verb, Kind.WORD));
        }
        tokens.add(token(start + cut, text.substring(cut), first.equals("let") ? "us" : clitic, Kind.WORD));
    }

    private void addCompound(List<Token> tokens, int start, String text) {
        var form = normal(text);
        var hyphen = text.replace('‑', '-').indexOf('-');
        if (hyphen < 0 || known.test(form)) {
            tokens.add(token(start, text, form, Kind.WORD));
            return;
        }
        var first = text.substring(0, hyphen);
        tokens.add(token(start, first, normal(first), Kind.WORD));
        tokens.add(token(start + hyphen, text.substring(hyphen, hyphen + 1), "-", Kind.MARK));
        addCompound(tokens, start + hyphen + 1, text.substring(hyphen + 1));
    }
}
