package dev.kotonoha.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a token may be, apart from its neighbours. */
final class Lexicon {

    /** A name of this weight is nothing else, such as "Monday". */
    private static final double SURE = 6;

    /** What WordNet's tagged texts leave out: they have fewer names than other texts. */
    private static final double NAME_USES = 4;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private final ClosedWords closed;
    private final Morphology morphology;
    private final Names names;
    private final Ranks ranks;

    Lexicon(ClosedWords closed, Morphology morphology, Names names, Ranks ranks) {
        this.closed = closed;
        this.morphology = morphology;
        this.names = names;
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
        var listed = closed.readings(token.text());
        if (listed.stream().anyMatch(reading -> reading.weight() > SURE)) {
            return listed;
        }
        var common = common(token.form());
        if (common.isEmpty() || proper(token, first, common)) {
            return name(token.text(), common);
        }
        if (!closed.open(token.form())) {
            return join(common, listed);
        }
        return listed.isEmpty() ? withName(token, first, common) : join(common, listed);
    }

    private boolean proper(Token token, boolean first, List<Reading> common) {
        return token.acronym() && closed.readings(token.form()).isEmpty()
                || !first && common.stream().noneMatch(reading -> listed(reading.lemma()));
    }

    /** A name is no common word, yet may be an adjective: "Japanese". */
    private static List<Reading> name(String text, List<Reading> common) {
        var readings = new ArrayList<>(List.of(Reading.of(Tag.NAME, text, 1)));
        common.stream().filter(reading -> reading.tag().partOfSpeech() == PartOfSpeech.ADJECTIVE)
                .forEach(reading -> readings.add(Reading.of(reading.tag(), text, 1)));
        return readings;
    }

    /** A common word with a capital may be a name all the same. */
    private List<Reading> withName(Token token, boolean first, List<Reading> common) {
        var share = names.share(token.form());
        if (share < (first ? 0.5 : 0.01)) {
            return first ? common : join(common, List.of(Reading.of(Tag.NAME, token.text(), 0)));
        }
        var readings = new ArrayList<Reading>();
        var uses = NAME_USES;
        for (var reading : common) {
            var noun = reading.tag() == Tag.NOUN;
            uses += noun ? share * Math.exp(reading.weight()) : 0;
            readings.add(noun ? new Reading(Tag.NOUN, reading.lemma(), reading.weight() + Math.log(1.01 - share)) : reading);
        }
        readings.add(Reading.of(Tag.NAME, token.text(), uses));
        return readings;
    }

    private static List<Reading> join(List<Reading> some, List<Reading> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private boolean listed(String lemma) {
        return ranks.of(lemma) != null || !closed.readings(lemma).isEmpty();
    }

    private List<Reading> common(String form) {
        var readings = closed.readings(form);
        return closed.open(form) ? join(readings, open(form)) : readings;
    }

    /** A word with accents may be known without: "café", "naïve". */
    private List<Reading> open(String form) {
        var readings = morphology.readings(form);
        return readings.isEmpty() && !form.chars().allMatch(letter -> letter < 0x80)
                ? morphology.readings(ACCENTS.matcher(Normalizer.normalize(form, Normalizer.Form.NFD)).replaceAll(""))
                : readings;
    }

    /** No stem is guessed, only that a plural has a singular and that "-ly" makes adverbs. */
    private static List<Reading> unknown(String form) {
        if (form.endsWith("ly")) {
            return List.of(Reading.of(Tag.ADVERB, form, 1));
        }
        var plural = form.length() > 3 && form.endsWith("s") && !form.endsWith("ss") && !form.endsWith("us");
        return plural
                ? List.of(Reading.of(Tag.PLURAL, form.substring(0, form.length() - 1), 1))
                : List.of(Reading.of(Tag.NOUN, form, 1), Reading.of(Tag.ADJECTIVE, form, 0), Reading.of(Tag.PREDICATE, form, 0));
    }
}
