package dev.kotonoha.reading;

import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.language.Word;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that was not understood.
 *
 * @param id made by the device
 * @param start as the device sent it, in UTF-16 code units of the sentence; null when the whole sentence was tapped
 * @param lemma of the word or expression; null when the whole sentence was tapped
 * @param card the card that it made or strengthened
 * @param retractedAt when it was taken back; null while it counts
 */
record Tap(String id, String sentence, @Nullable Integer start, @Nullable Integer end, Instant at, @Nullable String lemma,
        CardId card,
        @Nullable Instant retractedAt) {

    boolean repeats(Tap other) {
        return sentence.equals(other.sentence) && Objects.equals(start, other.start) && Objects.equals(end, other.end);
    }

    /** Whether it was on the word, or on something that the word is a part of. */
    boolean touches(Sentence where, Word word) {
        return start != null && end != null && sentence.equals(where.id()) && start < word.end() && word.start() < end;
    }

    boolean counts() {
        return retractedAt == null;
    }

    /** The same tap, taken back, or counting again where {@code when} is null. */
    Tap retracted(@Nullable Instant when) {
        return new Tap(id, sentence, start, end, at, lemma, card, when);
    }
}
