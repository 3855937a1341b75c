package dev.kotonoha.deck;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.Prompt;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a file says of one card.
 *
 * @param back null where the term's meanings serve
 * @param changedAt when that was written; a card that was changed here since keeps its texts
 * @param answers by prompt, at least one prompt, in order of time; each was received when the import began
 * @param facts what was decided before; taken only with a new card
 */
public record Arrival(CardId id, CardKind kind, @Nullable Term term, String front, @Nullable String back, @Nullable String note,
        Set<String> tags, Instant changedAt, Map<Prompt, List<Review>> answers, List<CardFact> facts) {

    /** Nobody answers the same twice within it: an answer that went out in a file and came back may have moved by a little. */
    private static final long SAME_MS = 1000;

    Card fresh(LearnerId learner, Rules rules, Instant at) {
        var card = Card.fresh(id, learner, kind, term, front, back, List.of(), answers.keySet(), tags, true, at);
        return card.reworded(new CardEdit(null, note, null, null), at).withPrompts(memory -> memory.with(of(memory)))
                .withFacts(facts).folded(rules, at);
    }

    /** The card with what is new; the same object where nothing is. One that was deleted stays so, unless an undone import did it. */
    Card onto(Card card, Rules rules, Import by) {
        var undone = card.deletedAt() != null && by.undone().contains(card.deletedAt());
        if (card.deletedAt() != null && !undone) {
            return card;
        }
        var present = undone ? card.restored(by.at()) : card;
        var grown = present.withPrompts(memory -> {
            var counting = by.undone().isEmpty() ? memory : memory.counting(by.undone());
            var more = unknown(counting);
            return more.isEmpty() ? counting : counting.with(more);
        });
        var worded = isRewording(grown)
                ? grown.reworded(new CardEdit(back == null ? null : List.of(back), note, tags, null), by.at())
                : grown;
        return worded.equals(card) ? card : worded.folded(rules, by.at());
    }

    private boolean isRewording(Card card) {
        return changedAt.isAfter(card.changedAt()) && (back != null && !back.equals(CardMapper.back(card))
                || note != null && !Objects.equals(note, card.note()) || !tags.equals(card.tags()));
    }

    private List<Review> of(PromptMemory memory) {
        return answers.getOrDefault(memory.prompt(), List.of());
    }

    private List<Review> unknown(PromptMemory memory) {
        var more = new ArrayList<Review>();
        for (var answer : of(memory)) {
            if (memory.history().stream().noneMatch(known -> known.id().equals(answer.id())
                    || Math.abs(known.at().toEpochMilli() - answer.at().toEpochMilli()) < SAME_MS)) {
                more.add(answer);
            }
        }
        return more;
    }
}
