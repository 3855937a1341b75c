package dev.kotonoha.deck;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes in cards from files, many at a time. Taking in the same again changes nothing. */
@Service
public class Intake {

    private static final int TRIES = 20;
    private static final int BATCH = 500;

    private final CardRepository repository;

    Intake(CardRepository repository) {
        this.repository = repository;
    }

    /** What became of an arrival. */
    public enum Outcome {
        CREATED, UPDATED, UNCHANGED,
        /** The learner deleted the card, and so it stays. */
        DELETED
    }

    /** The ids of the learner's cards, deleted ones, too. */
    public Set<CardId> known(LearnerId learner) {
        return repository.ids(learner);
    }

    /**
     * Takes in some hundred at once; of two with the same id the later is looked at after the earlier.
     *
     * @param known the ids of the cards that may be there; grows by those that are made
     * @param dryRun to tell what would become of them, and change nothing
     * @return what became of each, in order
     */
    public List<Outcome> take(Learner learner, Rules rules, List<Arrival> arrivals, Import by, Set<CardId> known,
            boolean dryRun) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var asked = arrivals.stream().map(Arrival::id).filter(known::contains).collect(Collectors.toSet());
            var before = asked.isEmpty()
                    ? Map.<CardId, Card>of()
                    : repository.find(learner.id(), asked).stream().collect(Collectors.toMap(Card::id, Function.identity()));
            var after = new LinkedHashMap<CardId, Card>();
            var outcomes = arrivals.stream().map(arrival -> put(learner.id(), rules, arrival, by, before, after)).toList();
            if (dryRun || store(before, after)) {
                known.addAll(after.keySet());
                return outcomes;
            }
            arrivals.forEach(arrival -> known.add(arrival.id()));
        }
        throw new OptimisticLockingFailureException("Cards were changed by others all the time");
    }

    private static Outcome put(LearnerId learner, Rules rules, Arrival arrival, Import by, Map<CardId, Card> before,
            Map<CardId, Card> after) {
        var present = after.containsKey(arrival.id()) ? after.get(arrival.id()) : before.get(arrival.id());
        if (present == null) {
            after.put(arrival.id(), arrival.fresh(learner, rules, by.at()));
            return Outcome.CREATED;
        }
        var changed = arrival.onto(present, rules, by);
        if (changed == present) {
            return present.deletedAt() == null ? Outcome.UNCHANGED : Outcome.DELETED;
        }
        after.put(arrival.id(), changed);
        return present.deletedAt() == null ? Outcome.UPDATED : Outcome.CREATED;
    }

    /** False when somebody was quicker: then read again. What is stored by then is found to be unchanged. */
    private boolean store(Map<CardId, Card> before, Map<CardId, Card> after) {
        var made = new ArrayList<Card>();
        var changed = new HashMap<Card, Card>();
        after.forEach((id, card) -> {
            var old = before.get(id);
            if (old == null) {
                made.add(card);
            } else {
                changed.put(old, card);
            }
        });
        return (made.isEmpty() || repository.insert(made)) && (changed.isEmpty() || repository.store(changed).isEmpty());
    }

    /** Takes back what an import did: its cards are deleted, and its answers count no more. */
    public void undo(LearnerId learner, Rules rules, Instant imported, Instant now) {
        var batch = new ArrayList<CardId>();
        try (var cards = repository.changedSince(learner, imported)) {
            cards.filter(card -> undone(card, rules, imported, now) != card).map(Card::id).forEach(id -> {
                batch.add(id);
                if (batch.size() == BATCH) {
                    undo(learner, batch, rules, imported, now);
                }
            });
        }
        undo(learner, batch, rules, imported, now);
    }

    private void undo(LearnerId learner, List<CardId> batch, Rules rules, Instant imported, Instant now) {
        var pending = new HashSet<>(batch);
        batch.clear();
        while (!pending.isEmpty()) {
            var changes = new HashMap<Card, Card>();
            repository.find(learner, pending).forEach(card -> {
                var after = undone(card, rules, imported, now);
                if (after != card) {
                    changes.put(card, after);
                }
            });
            pending.retainAll(changes.isEmpty() ? Set.of() : repository.store(changes));
        }
    }

    private static Card undone(Card card, Rules rules, Instant imported, Instant now) {
        var without = card.withPrompts(memory -> memory.without(imported, now));
        var after = without.equals(card) ? card : without.folded(rules, now);
        return card.made() && card.createdAt().equals(imported) && card.deletedAt() == null && !hasOwn(after)
                ? after.deleted(now)
                : after;
    }

    /** Whether the learner went on with it here: then it stays, with what was answered here. */
    private static boolean hasOwn(Card card) {
        return card.lastReview().isPresent();
    }
}
