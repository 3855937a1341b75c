package dev.kotonoha.deck;

import dev.kotonoha.account.Prompt;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.memory.MemoryState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

import java.time.Instant;
import java.util.List;

/**
 * A card without its history and texts: enough to count with, and quick to read by the thousand.
 *
 * @param term null for a sentence card and for one made by hand
 * @param contexts where it was met
 */
public record CardSketch(@Id CardId id, @Nullable Lemma term, List<Place> contexts, List<Remembered> prompts, boolean active) {

    /** The word that it is about. */
    public record Lemma(String lemma) {
    }

    /** A sentence in which it was met. */
    public record Place(ContentId content, String sentence) {
    }

    /** The memory of one prompt. */
    public record Remembered(Prompt prompt, MemoryState memory, @Nullable Instant askAt) {
    }

    /** The memory of the prompt that asks first of all, which stands for the card. */
    public MemoryState memory() {
        return prompts.getFirst().memory();
    }
}
