package dev.kotonoha.deck;

import dev.kotonoha.account.Prompt;
import dev.kotonoha.memory.MemoryState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One way in which a card asks, with everything ever answered to it.
 *
 * @param history in order of arrival; only ever appended to, and marked where undone
 * @param memory what follows from the history
 */
public record PromptMemory(Prompt prompt, List<Review> history, MemoryState memory) {

    static PromptMemory fresh(Prompt prompt) {
        return new PromptMemory(prompt, List.of(), MemoryState.fresh());
    }

    /** The reviews that count, in the order in which they happened. */
    public List<Review> counting() {
        return history.stream().filter(Review::counts).sorted(Review.ORDER).toList();
    }

    Optional<Review> review(String id) {
        return history.stream().filter(review -> review.id().equals(id)).findFirst();
    }

    PromptMemory with(Collection<Review> more) {
        var all = new ArrayList<>(history);
        all.addAll(more);
        return new PromptMemory(prompt, List.copyOf(all), memory);
    }

    PromptMemory without(String review, Instant when) {
        var all = history.stream().map(found -> found.id().equals(review) && found.counts() ? found.retracted(when) : found)
                .toList();
        return new PromptMemory(prompt, all, memory);
    }

    PromptMemory remembered(MemoryState state) {
        return new PromptMemory(prompt, history, state);
    }

    /** When it is next due; null while it is new. */
    @Nullable
    Instant due() {
        return memory.due();
    }
}
