package dev.kotonoha.language;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Chooses among the readings of each token those that together make the likeliest sentence, by Viterbi's algorithm. */
final class Tagger {

    private static final Set<String> OPENING = Set.of(".", "!", "?", "…", ":", "\"", "“", "‘", "'", "—");

    private final Lexicon lexicon;
    private final Grammar grammar;

    Tagger(Lexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.grammar = grammar;
    }

    /** One reading a token. */
    List<Reading> readings(List<Token> tokens) {
        var paths = List.of(Path.START);
        for (var i = 0; i < tokens.size(); i++) {
            var longer = new ArrayList<Path>();
            for (var reading : lexicon.readings(tokens.get(i), first(tokens, i))) {
                longer.addAll(best(paths, reading));
            }
            paths = longer;
        }
        var end = Reading.of(Tag.STOP, "", 1);
        return readings(best(paths, end).stream().max(Comparator.comparingDouble(Path::score)).orElseThrow().before());
    }

    /** The best path through a reading for each of the states that it may leave the clause in. */
    private List<Path> best(List<Path> paths, Reading reading) {
        var best = new @Nullable Path[Clause.STATES];
        for (var path : paths) {
            var longer = path.and(reading, grammar);
            var rival = best[longer.clause().ordinal()];
            if (rival == null || rival.score() < longer.score()) {
                best[longer.clause().ordinal()] = longer;
            }
        }
        var found = new ArrayList<Path>();
        for (var path : best) {
            if (path != null) {
                found.add(path);
            }
        }
        return found;
    }

    private static List<Reading> readings(@Nullable Path end) {
        var readings = new ArrayList<Reading>();
        for (var path = end; path != null && path.reading() != null; path = path.before()) {
            readings.add(path.reading());
        }
        return readings.reversed();
    }

    /** Whether a token begins a sentence or a quotation. */
    private static boolean first(List<Token> tokens, int index) {
        return index == 0 || OPENING.contains(tokens.get(index - 1).text());
    }
}
