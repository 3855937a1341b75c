package dev.kotonoha.reading;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a device told of the progress.
 *
 * @param position of the sentence in the content, from 0
 * @param words running words of the content up to that sentence, as it was then
 * @param secondsRead since the report before
 * @param finished whether the learner is done with it; null where the report does not say
 */
record Report(String id, Instant at, String sentence, int position, int words, @Nullable Long playbackMs, long secondsRead,
        @Nullable Boolean finished) {
}
