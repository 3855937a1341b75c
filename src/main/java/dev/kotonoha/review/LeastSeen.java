package dev.kotonoha.review;

import dev.kotonoha.deck.Context;
import dev.kotonoha.deck.Review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Which of a card's contexts is shown: the one seen least, and of those seen equally often the newest. */
final class LeastSeen {

    private LeastSeen() {
    }

    /**
     * Nothing is kept about what was shown: each review showed the context that had then been seen least among those there were, so
     * that every device and node comes to the same.
     *
     * @param contexts newest first
     * @param reviews those that count, in the order in which they happened
     */
    static Optional<Context> of(List<Context> contexts, List<Review> reviews) {
        var seen = new HashMap<Context, Integer>();
        for (var review : reviews) {
            contexts.stream().filter(context -> !context.at().isAfter(review.at()))
                    .min(Comparator.comparingInt(context -> seen.getOrDefault(context, 0)))
                    .ifPresent(shown -> seen.merge(shown, 1, Integer::sum));
        }
        return contexts.stream().min(Comparator.comparingInt(context -> seen.getOrDefault(context, 0)));
    }
}
