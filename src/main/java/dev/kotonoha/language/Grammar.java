package dev.kotonoha.language;

import java.util.Arrays;

/** How well one tag follows another. */
final class Grammar {

    /** What "and" and "or" join is mostly alike. */
    private static final double ALIKE = 1.5;

    private final double[][] weights;

    private Grammar(double[][] weights) {
        this.weights = weights;
    }

    static Grammar load() {
        var weights = new double[Tag.values().length][Tag.values().length];
        for (var line : Resources.lines("grammar.tsv")) {
            var columns = line.split("[\t ]");
            var row = weights[Tag.valueOf(columns[0]).ordinal()];
            Arrays.fill(row, Double.parseDouble(columns[columns.length - 1]));
            for (var i = 1; i < columns.length - 2; i += 2) {
                row[Tag.valueOf(columns[i]).ordinal()] = Double.parseDouble(columns[i + 1]);
            }
        }
        return new Grammar(weights);
    }

    /** How well a tag follows a path. */
    double follows(Path path, Tag next) {
        var weight = weights[path.context().ordinal()][next.ordinal()];
        var last = path.reading() == null ? path.context() : path.reading().tag();
        return weight + (last == path.context() ? 0 : weights[last.ordinal()][next.ordinal()])
                + (path.context() == Tag.COORDINATOR && path.joined() == next ? ALIKE : 0);
    }
}
