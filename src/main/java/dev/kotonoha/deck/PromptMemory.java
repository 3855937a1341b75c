package dev.kotonoha.deck;

import dev.kotonoha.account.Prompt;
import dev.kotonoha.memory.MemoryState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One way in which a card asks, with everything ever answered to it.
 *
 * @param history in order of arrival; only ever appended to, and marked where undone
 * @param memory what follows from the history
 * @param askAt from when on it may be asked: when it is due, or later where it is put off for the day; null while new and not put off
 * @param placed null unless the card was rescheduled after its last answer
 */
public record PromptMemory(Prompt prompt, List<Review> history, MemoryState memory, @Nullable Instant askAt,
        @Nullable Placed placed) {

    static PromptMemory fresh(Prompt prompt) {
        return new PromptMemory(prompt, List.of(), MemoryState.fresh(), null, null);
    }

    /** The reviews that count, also from before a reset, in the order in which they happened. */
    public List<Review> counting() {
        return history.stream().filter(Review::counts).sorted(Review.ORDER).toList();
    }

    Optional<Review> review(String id) {
        return history.stream().filter(review -> review.id().equals(id)).findFirst();
    }

    PromptMemory with(Collection<Review> more) {
        var all = new ArrayList<>(history);
        all.addAll(more);
        return new PromptMemory(prompt, List.copyOf(all), memory, askAt, placed);
    }

    /** With the review undone, or counting again where {@code when} is null. */
    PromptMemory retracted(String review, @Nullable Instant when) {
        var all = history.stream().map(found -> found.id().equals(review) ? found.retracted(when) : found).toList();
        return new PromptMemory(prompt, all, memory, askAt, placed);
    }

    /** With what an import added undone. */
    PromptMemory without(Instant imported, Instant now) {
        return changed(review -> review.isImported(imported) && review.retractedAt() == null ? review.retracted(now) : review);
    }

    /** With what was undone at these instants counting again. */
    PromptMemory counting(Set<Instant> undone) {
        return changed(review -> review.retractedAt() != null && undone.contains(review.retractedAt())
                ? review.retracted(null)
                : review);
    }

    private PromptMemory changed(UnaryOperator<Review> change) {
        return new PromptMemory(prompt, history.stream().map(change).toList(), memory, askAt, placed);
    }

    /** What follows from the history, by name. */
    Map<String, @Nullable Object> derived() {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("stage", memory.stage());
        all.put("step", memory.step());
        all.put("stability", memory.stability());
        all.put("stabilityFast", memory.stabilityFast());
        all.put("difficulty", memory.difficulty());
        all.put("lastReviewedAt", memory.lastReviewedAt());
        all.put("due", memory.due());
        all.put("reviews", memory.reviews());
        all.put("lapses", memory.lapses());
        all.put("askAt", askAt);
        return all;
    }

    PromptMemory remembered(MemoryState state, @Nullable Instant askAt) {
        return new PromptMemory(prompt, history, state, askAt, placed);
    }

    PromptMemory placed(@Nullable Placed place) {
        return new PromptMemory(prompt, history, memory, askAt, place);
    }
}
