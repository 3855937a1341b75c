package dev.kotonoha.training;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Moved;
import dev.kotonoha.deck.Placed;
import dev.kotonoha.deck.PromptMemory;
import dev.kotonoha.deck.Rules;
import dev.kotonoha.memory.Load;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Rescheduling;
import dev.kotonoha.memory.Stage;
import dev.kotonoha.memory.StudiedCard;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One pass over all cards of a learner, some at a time. */
final class Move {

    private static final int AT_ONCE = 500;

    private final Deck deck;
    private final Learner learner;
    private final Rules rules;
    private final @Nullable Load load;
    private final Instant now;
    private int earlier;
    private int later;
    private int unmoved;

    /**
     * A pass that has not begun.
     *
     * @param load what is due on which day, where cards that are not due yet are to be spread evenly and all others left where they are; null where each is to
     *        be put where the rules alone have it
     */
    Move(Deck deck, Learner learner, Rules rules, @Nullable Load load, Instant now) {
        this.deck = deck;
        this.learner = learner;
        this.rules = rules;
        this.load = load;
        this.now = now;
    }

    Moved all() {
        var some = new ArrayList<Card>();
        try (var cards = deck.all(learner.id())) {
            cards.forEach(card -> {
                some.add(card);
                if (some.size() == AT_ONCE) {
                    move(some);
                    some.clear();
                }
            });
        }
        move(some);
        return new Moved(earlier, later, unmoved, now);
    }

    /** A card that is answered meanwhile is read again: it is in line with the rules, but perhaps not placed. */
    private void move(Collection<Card> some) {
        var pending = List.copyOf(some);
        while (!pending.isEmpty()) {
            var changes = changes(pending);
            var refused = changes.isEmpty() ? List.<CardId>of() : deck.store(changes);
            changes.forEach((before, after) -> {
                if (!refused.contains(before.id())) {
                    count(before, after);
                }
            });
            pending = deck.cards(learner.id(), refused);
        }
    }

    private Map<Card, Card> changes(List<Card> cards) {
        var places = load == null ? Map.<CardId, Map<Prompt, Placed>>of() : places(cards, load);
        var changes = new HashMap<Card, Card>();
        for (var card : cards) {
            var after = card.placed(places.getOrDefault(card.id(), Map.of()), rules, now);
            if (!after.prompts().equals(card.prompts()) || !card.differences(after).isEmpty()) {
                changes.put(card, after);
            } else if (card.wasReviewed()) {
                unmoved++;
            }
        }
        return changes;
    }

    private Map<CardId, Map<Prompt, Placed>> places(List<Card> cards, Load load) {
        var prompts = cards.stream()
                .flatMap(card -> card.prompts().stream().map(memory -> new Asked(card, memory, card.answers(memory, rules))))
                .filter(asked -> !asked.answers().isEmpty() && asked.memory().memory().stage() != Stage.NEW).toList();
        var states = Rescheduling.of(rules.schedule(), prompts.stream().map(Asked::studied).toList(), load, now);
        var places = new HashMap<CardId, Map<Prompt, Placed>>();
        for (var i = 0; i < states.size(); i++) {
            var asked = prompts.get(i);
            var memory = asked.memory().memory();
            if (memory.stage() == Stage.REVIEW || !Objects.requireNonNull(memory.due()).isAfter(now)) {
                places.computeIfAbsent(asked.card().id(), id -> new EnumMap<>(Prompt.class)).put(asked.memory().prompt(),
                        new Placed(asked.last(), Objects.requireNonNull(states.get(i).due())));
            }
        }
        return places;
    }

    private record Asked(Card card, PromptMemory memory, List<dev.kotonoha.memory.Answer> answers) {

        StudiedCard studied() {
            return new StudiedCard(card.seed(memory.prompt()), memory.memory(), answers);
        }

        String last() {
            return memory.counting().getLast().id();
        }
    }

    private void count(Card before, Card after) {
        var was = due(before);
        var is = due(after);
        if (was == null || is == null || was.equals(is)) {
            unmoved += before.wasReviewed() ? 1 : 0;
        } else if (is.isBefore(was)) {
            earlier++;
        } else {
            later++;
        }
    }

    private static @Nullable Instant due(Card card) {
        MemoryState memory = card.next().memory();
        return memory.due();
    }
}
