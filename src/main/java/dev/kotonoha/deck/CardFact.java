package dev.kotonoha.deck;

import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * Something that a learner decided about a card, kept for ever. The names in the database are short because there are many.
 *
 * @param id made by the device
 * @param at when it happened
 * @param day for {@link Kind#DUE}, when to ask; null for the others
 * @param after for {@link Kind#DUE}, the answer after which it was decided, for it holds until the next one; null for a card not answered yet
 * @param retractedAt when it was undone; null while it counts
 */
public record CardFact(@Field("i") String id, @Field("k") Kind kind, @Field("t") Instant at, @Field("d") @Nullable LocalDate day,
        @Field("f") @Nullable String after, @Field("u") @Nullable Instant retractedAt) {

    /** The order in which facts count: by time, then by id. */
    static final Comparator<CardFact> ORDER = Comparator.comparing(CardFact::at).thenComparing(CardFact::id);

    /** What was decided. */
    public enum Kind {
        /** Not to be asked any more. */
        SUSPEND,
        /** To be asked again. */
        RESUME,
        /** Not today. */
        BURY,
        /** To be learnt anew: earlier answers are kept but do not count. */
        RESET,
        /** To be asked on a certain day. */
        DUE
    }

    /**
     * A decision that is not a card's yet.
     *
     * @throws Problem 422 for a day where none belongs, none where one does, or one that is past or over 100 years off
     */
    public static CardFact decided(String id, Kind kind, Instant at, @Nullable LocalDate day, LocalDate today) {
        if ((kind == Kind.DUE) == (day == null)
                || day != null && (day.isBefore(today) || day.isAfter(today.plusYears(100)))) {
            throw Problem.unacceptable("day", "card.day");
        }
        return new CardFact(id, kind, at, day, null, null);
    }

    /** Whether it counts. */
    boolean counts() {
        return retractedAt == null;
    }

    /** Whether the same was sent again. */
    boolean repeats(CardFact other) {
        return kind == other.kind && at.equals(other.at) && Objects.equals(day, other.day);
    }

    /** Decided after the card's last answer. */
    CardFact after(Card card) {
        var last = kind == Kind.DUE ? card.lastReview().map(Review::id).orElse(null) : null;
        return new CardFact(id, kind, at, day, last, retractedAt);
    }

    CardFact retracted(@Nullable Instant when) {
        return new CardFact(id, kind, at, day, after, when);
    }
}
