package dev.kotonoha.review;

import dev.kotonoha.account.Prompt;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.Review;
import dev.kotonoha.deck.Rules;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answers of one batch to one card, and what they come to on the card as it is now. */
final class AnswerSheet {

    /**
     * One answer.
     *
     * @param index its place in the batch
     * @param prompt null for the card's next one
     */
    record Line(int index, Review review, @Nullable Prompt prompt) {
    }

    /** The status of one answer; the prompt is null where the card does not ask so. */
    record Verdict(Line line, String status, @Nullable Prompt prompt) {
    }

    /** What the card becomes. */
    record Plan(Card before, Card after, List<Verdict> verdicts) {
        boolean changes() {
            return before != after;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    void add(Line line) {
        lines.add(line);
    }

    List<Line> lines() {
        return lines;
    }

    /** Nothing here depends on the order in which answers arrive, but which of two contradicting copies came first. */
    Plan on(Card card, Rules rules, Instant now) {
        var verdicts = new ArrayList<Verdict>();
        var added = new EnumMap<Prompt, List<Review>>(Prompt.class);
        var known = new HashMap<String, Review>();
        for (var line : lines) {
            var prompt = line.prompt() == null ? card.next().prompt() : line.prompt();
            var review = line.review();
            var earlier = known.containsKey(review.id()) ? known.get(review.id()) : card.review(review.id()).orElse(null);
            if (card.prompt(prompt).isEmpty()) {
                verdicts.add(new Verdict(line, "invalid", null));
            } else if (earlier != null) {
                verdicts.add(new Verdict(line, earlier.repeats(review) ? "duplicate" : "conflict", prompt));
            } else {
                known.put(review.id(), review);
                added.computeIfAbsent(prompt, p -> new ArrayList<>()).add(review);
                verdicts.add(new Verdict(line, "applied", prompt));
            }
        }
        var after = card;
        for (Map.Entry<Prompt, List<Review>> entry : added.entrySet()) {
            after = after.with(entry.getKey(), entry.getValue(), rules, now);
        }
        return new Plan(card, after, List.copyOf(verdicts));
    }
}
