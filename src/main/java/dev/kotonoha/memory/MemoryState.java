package dev.kotonoha.memory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a card's history comes to.
 *
 * @param stage where the card stands
 * @param step index of the (re)learning step it waits for; 0 outside steps
 * @param stability in days, 0 when new; for FSRS-6 the days to a recall of 0.9, for FSRS-7 the slow trace
 * @param stabilityFast the fast trace of FSRS-7 in days; 0 for FSRS-6
 * @param difficulty 1..10, 0 when new
 * @param lastReviewedAt when it was answered last; null when new
 * @param due when to ask it next; null when new
 * @param reviews answers so far
 * @param lapses how often it was forgotten while in {@link Stage#REVIEW}
 */
public record MemoryState(Stage stage, int step, double stability, double stabilityFast, double difficulty,
        @Nullable Instant lastReviewedAt, @Nullable Instant due, int reviews, int lapses) {

    private static final MemoryState FRESH = new MemoryState(Stage.NEW, 0, 0, 0, 0, null, null, 0, 0);

    public MemoryState {
        if (step < 0 || reviews < 0 || lapses < 0) {
            throw new IllegalArgumentException("A step or count is negative: " + step + ", " + reviews + ", " + lapses);
        }
        if (!(stability >= 0) || !(stabilityFast >= 0) || !(difficulty >= 0)) {
            throw new IllegalArgumentException(
                    "Not a memory: " + stability + ", " + stabilityFast + ", " + difficulty);
        }
    }

    /** The same memory, to be asked at another time. */
    public MemoryState withDue(Instant other) {
        return new MemoryState(stage, step, stability, stabilityFast, difficulty, lastReviewedAt, other, reviews, lapses);
    }

    /** The state of a card nobody has answered yet. */
    public static MemoryState fresh() {
        return FRESH;
    }
}
