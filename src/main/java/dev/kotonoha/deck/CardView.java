package dev.kotonoha.deck;

import dev.kotonoha.account.Prompt;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.memory.Stage;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A card as clients see it.
 *
 * @param prompt the one that comes next
 * @param memory that prompt's
 * @param leech forgotten more often than bad luck explains
 * @param dueAt from when on that prompt may be asked: when it is due, or later where the card is buried or another prompt was asked today
 * @param facts what the learner decided about it, in order of arrival
 */
public record CardView(CardId id, CardKind kind, Prompt prompt, List<PromptView> prompts, @Nullable Term term, String front,
        String back, @Nullable String note, List<ContextView> contexts, MemoryView memory, boolean suspended, boolean leech,
        Instant dueAt, List<CardFact> facts, Set<String> tags,
        Instant createdAt, long version) {

    /** One prompt with its memory. */
    public record PromptView(Prompt prompt, MemoryView memory) {
    }

    /** A sentence the card was met in. */
    public record ContextView(ContentId content, String sentence, String en, @Nullable String ja, @Nullable String meaning,
            List<Sentence.Span> spans) {
    }

    /**
     * What is known about the memory of a card.
     *
     * @param stability the days to a recall of 0.9; null while new
     * @param difficulty 1 (easy) to 10; null while new
     * @param retrievability the chance of recall now, 0 to 1; null while new
     * @param due null while new
     */
    public record MemoryView(Stage state, @Nullable Double stability, @Nullable Double difficulty,
            @Nullable Double retrievability,
            @Nullable Instant due, @Nullable Instant lastReviewedAt, int reviews, int lapses) {
    }
}
