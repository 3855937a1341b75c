package dev.kotonoha.language;

import java.util.ArrayList;
import java.util.List;

/** Tells names from common words that have a capital because they begin a sentence or stand in a title. */
final class Capitals {

    /** A name of this weight is nothing else, such as "Monday". */
    private static final double SURE = 6;
    /** How often to expect a name besides WordNet's tagged texts, which have fewer than other texts. */
    private static final double USES = 4;
    /** How much of a noun's senses are names where a name may begin a sentence. */
    private static final double MOSTLY = 0.5;
    /** An acronym of more letters may be a word said aloud: "It was HUGE". */
    private static final int LONG_ACRONYM = 3;

    private final ClosedWords closed;
    private final Names names;
    private final Ranks ranks;

    Capitals(ClosedWords closed, Names names, Ranks ranks) {
        this.closed = closed;
        this.names = names;
        this.ranks = ranks;
    }

    /**
     * What a token with a capital may be.
     *
     * @param first whether it begins a sentence
     * @param common what it may be without its capital
     */
    List<Reading> readings(Token token, boolean first, List<Reading> common) {
        var listed = closed.readings(token.text());
        if (listed.stream().anyMatch(reading -> reading.weight() > SURE)) {
            return listed;
        }
        if (common.isEmpty() || proper(token, first, common)) {
            return name(token.text(), common);
        }
        var readings = new ArrayList<>(common);
        readings.addAll(listed);
        if (listed.isEmpty() && closed.open(token.form())) {
            addName(readings, token, first);
        }
        return readings;
    }

    private boolean proper(Token token, boolean first, List<Reading> common) {
        if (!closed.readings(token.form()).isEmpty()) {
            return false;
        }
        var listed = common.stream().anyMatch(reading -> ranks.of(reading.lemma()) != null);
        return token.acronym()
                ? !listed || token.text().length() <= LONG_ACRONYM || names.share(token.form()) > 0
                : !listed && !first;
    }

    /** A name is no common word, yet may be an adjective: "Japanese". */
    private static List<Reading> name(String text, List<Reading> common) {
        var readings = new ArrayList<>(List.of(Reading.of(Tag.NAME, text, 1)));
        common.stream().filter(reading -> reading.tag().partOfSpeech() == PartOfSpeech.ADJECTIVE)
                .forEach(reading -> readings.add(Reading.of(reading.tag(), text, 1)));
        return readings;
    }

    /** A common word may be a name all the same; what is then the name's share is taken from the noun. */
    private void addName(List<Reading> readings, Token token, boolean first) {
        var share = names.share(token.form());
        if (first && share < MOSTLY) {
            return;
        }
        var uses = share > 0 ? USES : 0;
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            if (reading.tag() == Tag.NOUN && share > 0) {
                uses += share * Math.exp(reading.weight());
                readings.set(i, new Reading(Tag.NOUN, reading.lemma(), reading.weight() + Math.log(1.01 - share)));
            }
        }
        readings.add(Reading.of(Tag.NAME, token.text(), uses));
    }
}
