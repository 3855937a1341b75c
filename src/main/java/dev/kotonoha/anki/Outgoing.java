package dev.kotonoha.anki;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A note on its way out.
 *
 * @param createdAt never in the future
 * @param fields HTML
 */
public record Outgoing(String guid, Instant createdAt, Instant changedAt, List<String> fields, Collection<String> tags,
        List<Card> cards) {

    /** Where a card stands, by Anki's numbers. */
    public enum Stage {
        NEW, LEARNING, REVIEW, RELEARNING
    }

    /**
     * A card.
     *
     * @param template from 0
     * @param due for learning in seconds since 1970; for reviews in days from today, negative where overdue
     * @param interval in days; 0 while new or learning
     * @param memory null while new
     */
    public record Card(int template, Stage stage, boolean suspended, long due, int interval, int reviews, int lapses,
            @Nullable Memory memory, List<Row> log) {
    }

    /**
     * What FSRS-6 knows.
     *
     * @param stability in days
     * @param difficulty 1..10
     */
    public record Memory(double stability, double difficulty, Instant lastReviewedAt) {
    }

    /**
     * A row of the log.
     *
     * @param at in ms since 1970
     * @param ease 1..4; 0 for what is no answer
     * @param interval after it: in days, or negative in seconds
     * @param before the interval before it
     * @param factor the difficulty after it, as Anki writes it
     * @param kind 0 learning, 1 review, 2 relearning, 3 filtered, 4 by hand
     */
    public record Row(long at, int ease, int interval, int before, int factor, long durationMs, int kind) {
    }
}
