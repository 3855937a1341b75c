package dev.kotonoha.deck;

import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.Rating;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * One answer, as it is kept for ever. The names in the database are short because there are many.
 *
 * @param id made by the device
 * @param at when it happened, by the server's clock: the device's instant corrected where its clock was wrong
 * @param answeredAt the device's own instant where it was corrected; null where it is {@code at}
 * @param receivedAt when the server first had it
 * @param durationMs how long the learner thought; null where the device does not tell
 * @param device the device's name; null where it has none
 * @param retractedAt when it was undone; null while it counts
 * @param practice true for practice that leaves the memory alone; null otherwise
 */
public record Review(@Field("i") String id, @Field("t") Instant at, @Field("a") @Nullable Instant answeredAt,
        @Field("s") Instant receivedAt, @Field("r") Rating rating, @Field("d") @Nullable Long durationMs,
        @Field("v") @Nullable String device, @Field("u") @Nullable Instant retractedAt,
        @Field("p") @Nullable Boolean practice) {

    /** The order in which reviews count: by time, then by id. */
    static final Comparator<Review> ORDER = Comparator.comparing(Review::at).thenComparing(Review::id);

    /** How the ids begin of answers that were taken in from a file. */
    private static final String IMPORTED = "file-";

    /** An answer of a file: its instant, which names it there, names it here, too. */
    public static Review imported(Instant at, Rating rating, long durationMs, boolean practice, Instant receivedAt) {
        return new Review(IMPORTED + at.toEpochMilli(), at, null, receivedAt, rating, durationMs, null, null,
                practice ? Boolean.TRUE : null);
    }

    /** Whether the import that began then added it. */
    boolean isImported(Instant then) {
        return receivedAt.equals(then) && id.startsWith(IMPORTED);
    }

    /** Whether the same answer was sent again; the first copy decides what the time of receipt and its correction are. */
    public boolean repeats(Review other) {
        return rating == other.rating && told().equals(other.told()) && Objects.equals(durationMs, other.durationMs)
                && Objects.equals(practice, other.practice);
    }

    /** Whether the memory follows from it. */
    public boolean counts() {
        return retractedAt == null && practice == null;
    }

    /** Whether it was practice, and not undone. */
    public boolean isPractice() {
        return retractedAt == null && practice != null;
    }

    /** The same review, undone, or counting again where {@code when} is null. */
    Review retracted(@Nullable Instant when) {
        return new Review(id, at, answeredAt, receivedAt, rating, durationMs, device, when, practice);
    }

    Answer answer() {
        return new Answer(at, rating);
    }

    private Instant told() {
        return answeredAt == null ? at : answeredAt;
    }
}
