package dev.kotonoha.language;

import dev.kotonoha.language.Verbs.Kind;

import java.util.Arrays;

/** How well one tag follows another. */
final class Grammar {

    /** What "and" and "or" join is mostly alike. */
    private static final double ALIKE = 1.5;

    private final double[][] weights;
    private final Verbs verbs;

    private Grammar(double[][] weights, Verbs verbs) {
        this.weights = weights;
        this.verbs = verbs;
    }

    static Grammar load(Verbs verbs) {
        var weights = new double[Tag.values().length][Tag.values().length];
        for (var line : Resources.lines("grammar.tsv")) {
            var columns = line.split("[\t ]");
            var row = weights[Tag.valueOf(columns[0]).ordinal()];
            Arrays.fill(row, Double.parseDouble(columns[columns.length - 1]));
            for (var i = 1; i < columns.length - 2; i += 2) {
                row[Tag.valueOf(columns[i]).ordinal()] = Double.parseDouble(columns[i + 1]);
            }
        }
        return new Grammar(weights, verbs);
    }

    /** How well a tag follows a path. */
    double follows(Path path, Tag next) {
        var context = path.context();
        if (next == Tag.BASE && path.asking()) {
            return weights[Tag.MODAL.ordinal()][Tag.BASE.ordinal()];
        }
        var last = path.last();
        return weights[context.ordinal()][next.ordinal()]
                + (last.transparent() ? weights[last.ordinal()][next.ordinal()] : 0)
                + (context == Tag.COORDINATOR && path.joined() == next ? ALIKE : 0);
    }

    /** What a reading is to what follows it: "been" is like other forms of "be", and some verbs join adjectives. */
    Tag context(Reading reading) {
        if (reading.tag() == Tag.BEEN) {
            return Tag.BE;
        }
        var verb = reading.tag().partOfSpeech() == PartOfSpeech.VERB;
        return verb && verbs.are(Kind.LINK, reading.lemma()) ? Tag.LINK : reading.tag();
    }
}
