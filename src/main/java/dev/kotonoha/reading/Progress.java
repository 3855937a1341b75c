package dev.kotonoha.reading;

import org.jspecify.annotations.Nullable;

/**
 * How far a learner is with a content.
 *
 * @param furthestSentence the id of the last sentence reached; null before the first
 * @param sentences how many the content has
 * @param percent 0 to 100; 100 when finished
 * @param playbackMs where the sound was stopped; null where it was never played
 */
public record Progress(Status status, @Nullable String furthestSentence, int sentences, int percent, @Nullable Long playbackMs,
        long secondsRead) {

    /** Before anything is read. */
    static Progress none(int sentences) {
        return new Progress(Status.UNREAD, null, sentences, 0, null, 0);
    }
}
