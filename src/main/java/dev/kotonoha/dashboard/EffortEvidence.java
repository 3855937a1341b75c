package dev.kotonoha.dashboard;

import dev.kotonoha.assignment.Assignment;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.Review;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.reading.ReadingLog;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts what may tell of haste. */
final class EffortEvidence {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final long RUSHED_MS = 1000;
    /** Faster than people read a language that they learn, by far. */
    private static final double WORDS_A_MINUTE = 500;

    private EffortEvidence() {
    }

    static Summary.Effort of(Collection<Card> cards, List<ReadingLog.Finished> finished, List<Assignment> given, Instant now) {
        var timed = cards.stream().flatMap(card -> card.prompts().stream()).flatMap(prompt -> prompt.counting().stream())
                .filter(review -> review.durationMs() != null && review.at().isAfter(now.minus(LATELY))).toList();
        Set<ContentId> assigned = given.stream().flatMap(assignment -> assignment.contentIds().stream())
                .collect(Collectors.toSet());
        var read = finished.stream().filter(done -> assigned.contains(done.content()) && done.secondsRead() > 0).toList();
        return new Summary.Effort(timed.size(), (int) timed.stream().filter(EffortEvidence::isRushed).count(), read.size(),
                (int) read.stream().filter(done -> done.words() * 60.0 / done.secondsRead() > WORDS_A_MINUTE).count());
    }

    private static boolean isRushed(Review review) {
        var duration = review.durationMs();
        return duration != null && duration < RUSHED_MS && review.rating() != Rating.AGAIN;
    }
}
