package dev.kotonoha.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses among the readings of each token those that together make the likeliest sentence. */
final class Tagger {

    private final Lexicon lexicon;
    private final Grammar grammar;

    Tagger(Lexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.grammar = grammar;
    }

    /** One reading a token, found by Viterbi's algorithm. */
    List<Reading> readings(List<Token> tokens) {
        var paths = List.of(Path.START);
        for (var i = 0; i < tokens.size(); i++) {
            var next = new ArrayList<Path>();
            for (var reading : lexicon.readings(tokens.get(i), first(tokens, i))) {
                next.add(best(paths, reading));
            }
            paths = next;
        }
        var chosen = new LinkedList<Reading>();
        @Nullable
        Path path = paths.stream().max((a, b) -> Double.compare(a.score, b.score)).orElse(null);
        for (; path != null && path.reading != null; path = path.before) {
            chosen.addFirst(path.reading);
        }
        return chosen;
    }

    private Path best(List<Path> paths, Reading reading) {
        Path best = null;
        var score = Double.NEGATIVE_INFINITY;
        for (var path : paths) {
            var found = path.score + grammar.follows(path.context, path.joined, reading.tag()) + reading.weight();
            if (found > score) {
                best = path;
                score = found;
            }
        }
        return Objects.requireNonNull(best).and(reading, score);
    }

    /** Whether a token begins a sentence or a quotation. */
    private static boolean first(List<Token> tokens, int index) {
        return index == 0
                || Arrays.asList(".", "!", "?", "…", ":", "\"", "“", "‘", "'", "—").contains(tokens.get(index - 1).text());
    }

    /**
     * The likeliest readings up to a token.
     *
     * @param context the tag that what follows depends on
     * @param joined the context before a coordinator
     */
    private record Path(@Nullable Path before, @Nullable Reading reading, Tag context, Tag joined, double score) {

        static final Path START = new Path(null, null, Tag.STOP, Tag.STOP, 0);

        Path and(Reading next, double score) {
            var tag = next.tag();
            return tag.transparent()
                    ? new Path(this, next, context, joined, score)
                    : new Path(this, next, tag, tag == Tag.COORDINATOR ? context : joined, score);
        }
    }
}
