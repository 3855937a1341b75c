package dev.kotonoha.reading;

import dev.kotonoha.deck.CardId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that was not understood.
 *
 * @param id made by the device
 * @param start as the device sent it, in UTF-16 code units of the sentence; null when the whole sentence was tapped
 * @param card the card that it made or strengthened
 * @param retractedAt when it was taken back; null while it counts
 */
record Tap(String id, String sentence, @Nullable Integer start, @Nullable Integer end, Instant at, CardId card,
        @Nullable Instant retractedAt) {

    boolean repeats(Tap other) {
        return sentence.equals(other.sentence) && Objects.equals(start, other.start) && Objects.equals(end, other.end);
    }

    boolean counts() {
        return retractedAt == null;
    }

    /** The same tap, taken back, or counting again where {@code when} is null. */
    Tap retracted(@Nullable Instant when) {
        return new Tap(id, sentence, start, end, at, card, when);
    }
}
