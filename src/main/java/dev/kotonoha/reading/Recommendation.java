package dev.kotonoha.reading;

import dev.kotonoha.catalog.Spine;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which contents are recommended: assigned ones, then those of which so much is known that reading is easy and still teaches, then those
 * of the learner's level, then those with the most words that are due, then the newest.
 */
final class Recommendation {

    private static final Comparator<Candidate> ORDER = Comparator
            .<Candidate, Boolean>comparing(found -> !found.fit().assigned()).thenComparingInt(found -> found.fit().off())
            .thenComparingInt(Candidate::levels).thenComparing(found -> found.fit().dueWords(), Comparator.reverseOrder())
            .thenComparing(found -> found.spine().createdAt(), Comparator.reverseOrder())
            .thenComparing(found -> found.spine().id().value());

    private Recommendation() {
    }

    /** @param levels how many levels the content is away from the learner's */
    record Candidate(Spine spine, Fit fit, int levels) {
    }

    static List<Candidate> order(List<Candidate> candidates) {
        return candidates.stream().sorted(ORDER).toList();
    }
}
