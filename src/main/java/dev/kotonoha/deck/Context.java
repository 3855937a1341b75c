package dev.kotonoha.deck;

import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Sentence;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A sentence in which a word was met.
 *
 * @param spans where the word stands in {@code en}; empty for a whole sentence
 * @param ja null while there is no translation
 * @param meaning of the word in this sentence; null where nobody said
 * @param at when it was tapped last
 */
public record Context(ContentId content, String sentence, List<Sentence.Span> spans, String en, @Nullable String ja,
        @Nullable String meaning, Instant at) {

    boolean isSamePlace(ContentId otherContent, String otherSentence) {
        return content.equals(otherContent) && sentence.equals(otherSentence);
    }
}
