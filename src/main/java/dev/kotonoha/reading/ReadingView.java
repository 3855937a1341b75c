package dev.kotonoha.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.CardId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A learner with a content, as clients see it.
 *
 * @param kept whether it is wanted at hand without a net
 * @param taps those that count, in order of arrival
 */
public record ReadingView(ContentId content, ContentView.ProgressView progress, Instant lastAt, boolean kept,
        List<TapView> taps) {

    /** Something that was not understood; without offsets the whole sentence. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TapView(String id, String sentence, @Nullable Integer start, @Nullable Integer end, Instant at, CardId card) {
        static TapView of(Tap tap) {
            return new TapView(tap.id(), tap.sentence(), tap.start(), tap.end(), tap.at(), tap.card());
        }
    }

    static ReadingView of(Reading reading, int sentences) {
        return new ReadingView(reading.contentId(), ContentView.ProgressView.of(reading.progress(sentences)), reading.lastAt(),
                reading.keptAt() != null, reading.taps().stream().filter(Tap::counts).map(TapView::of).toList());
    }
}
