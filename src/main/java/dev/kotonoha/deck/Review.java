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
 */
public record Review(@Field("i") String id, @Field("t") Instant at, @Field("a") @Nullable Instant answeredAt,
        @Field("s") Instant receivedAt, @Field("r") Rating rating, @Field("d") @Nullable Long durationMs,
        @Field("v") @Nullable String device, @Field("u") @Nullable Instant retractedAt) {

    /** The order in which reviews count: by time, then by id. */
    static final Comparator<Review> ORDER = Comparator.comparing(Review::at).thenComparing(Review::id);

    /** Whether the same answer was sent again; the first copy decides what the time of receipt and its correction are. */
    public boolean repeats(Review other) {
        return rating == other.rating && told().equals(other.told()) && Objects.equals(durationMs, other.durationMs);
    }

    /** Whether it counts. */
    public boolean counts() {
        return retractedAt == null;
    }

    /** The same review, undone. */
    Review retracted(Instant when) {
        return new Review(id, at, answeredAt, receivedAt, rating, durationMs, device, when);
    }

    Answer answer() {
        return new Answer(at, rating);
    }

    private Instant told() {
        return answeredAt == null ? at : answeredAt;
    }
}
