package dev.kotonoha.language;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a token may be, apart from its neighbours. */
final class Lexicon {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private final ClosedWords closed;
    private final Morphology morphology;
    private final Capitals capitals;

    Lexicon(ClosedWords closed, Morphology morphology, Capitals capitals) {
        this.closed = closed;
        this.morphology = morphology;
        this.capitals = capitals;
    }

    /** Whether the form in lower case is a word. */
    boolean knows(String form) {
        return !common(form).isEmpty();
    }

    /** @param first whether the token begins a sentence, so that a capital says nothing */
    List<Reading> readings(Token token, boolean first) {
        return switch (token.kind()) {
            case MARK -> List.of(Reading.of(mark(token.text().charAt(0)), token.text(), 1));
            case NUMBER -> List.of(Reading.of(Tag.NUMERAL, token.form(), 1));
            case WORD -> word(token, first);
        };
    }

    private static Tag mark(char mark) {
        return switch (mark) {
            case '.', '!', '?', '…' -> Tag.STOP;
            case '"', '“', '”', '‘', '’', '\'', '-' -> Tag.QUOTE;
            default -> Tag.COMMA;
        };
    }

    private List<Reading> word(Token token, boolean first) {
        var common = common(token.form());
        if (token.capitalised()) {
            return capitals.readings(token, first, common);
        }
        return common.isEmpty() ? unknown(token.form()) : common;
    }

    private List<Reading> common(String form) {
        var readings = closed.readings(form);
        return closed.open(form) ? Stream.concat(readings.stream(), open(form).stream()).toList() : readings;
    }

    /** A word with accents may be known without: "café", "naïve". */
    private List<Reading> open(String form) {
        var readings = morphology.readings(form);
        return readings.isEmpty() && form.chars().anyMatch(letter -> letter > 0x7f)
                ? morphology.readings(ACCENTS.matcher(Normalizer.normalize(form, Normalizer.Form.NFD)).replaceAll(""))
                : readings;
    }

    /** No stem is guessed, only that a plural has a singular and that "-ly" makes adverbs. */
    private static List<Reading> unknown(String form) {
        if (form.endsWith("ly")) {
            return List.of(Reading.of(Tag.ADVERB, form, 1));
        }
        if (form.length() > 3 && form.endsWith("s") && !form.endsWith("ss") && !form.endsWith("us")) {
            return List.of(Reading.of(Tag.PLURAL, form.substring(0, form.length() - 1), 1));
        }
        return List.of(Reading.of(Tag.NOUN, form, 1), Reading.of(Tag.ADJECTIVE, form, 0), Reading.of(Tag.PREDICATE, form, 0));
    }
}
