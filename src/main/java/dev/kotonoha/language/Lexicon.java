package dev.kotonoha.language;

import java.util.ArrayList;
import java.util.List;

/** What a token may be, apart from its neighbours. */
final class Lexicon {

    /** A name of this weight is nothing else, such as "Monday". */
    private static final double SURE = 6;

    private final ClosedWords closed;
    private final Morphology morphology;
    private final Ranks ranks;

    Lexicon(ClosedWords closed, Morphology morphology, Ranks ranks) {
        this.closed = closed;
        this.morphology = morphology;
        this.ranks = ranks;
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
            case WORD -> token.capitalised() ? capitalised(token, first) : small(token);
        };
    }

    private static Tag mark(char mark) {
        return switch (mark) {
            case '.', '!', '?', '…' -> Tag.STOP;
            case '"', '“', '”', '‘', '’', '\'', '-' -> Tag.QUOTE;
            default -> Tag.COMMA;
        };
    }

    private List<Reading> small(Token token) {
        var common = common(token.form());
        return common.isEmpty() ? unknown(token.form()) : common;
    }

    private List<Reading> capitalised(Token token, boolean first) {
        var names = closed.readings(token.text());
        if (names.stream().anyMatch(reading -> reading.weight() > SURE)) {
            return names;
        }
        var common = common(token.form());
        if (common.isEmpty() || proper(token, first, common)) {
            return name(token.text(), common);
        }
        var readings = new ArrayList<>(common);
        readings.addAll(names);
        if (!first && closed.readings(token.form()).isEmpty()) {
            readings.add(Reading.of(Tag.NAME, token.text(), 0));
        }
        return readings;
    }

    private boolean proper(Token token, boolean first, List<Reading> common) {
        return token.acronym() && closed.readings(token.form()).isEmpty()
                || !first && common.stream().noneMatch(reading -> listed(reading.lemma()));
    }

    /** A name is no common word, yet may be an adjective: "Japanese". */
    private static List<Reading> name(String text, List<Reading> common) {
        var name = Reading.of(Tag.NAME, text, 1);
        return common.stream().anyMatch(reading -> reading.tag() == Tag.ADJECTIVE)
                ? List.of(name, Reading.of(Tag.ADJECTIVE, text, 1))
                : List.of(name);
    }

    private boolean listed(String lemma) {
        return ranks.of(lemma) != null || !closed.readings(lemma).isEmpty();
    }

    private List<Reading> common(String form) {
        var readings = closed.readings(form);
        if (!closed.open(form)) {
            return readings;
        }
        var all = new ArrayList<>(readings);
        all.addAll(morphology.readings(form));
        return all;
    }

    private static List<Reading> unknown(String form) {
        var plural = form.length() > 3 && form.endsWith("s") && !form.endsWith("ss") && !form.endsWith("us");
        return List.of(plural
                ? Reading.of(Tag.PLURAL, form.substring(0, form.length() - 1), 1)
                : Reading.of(Tag.NOUN, form, 1), Reading.of(Tag.ADJECTIVE, form, 0));
    }
}
