package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.assignment.Assignment;
import dev.kotonoha.assignment.AssignmentId;
import dev.kotonoha.deck.Answered;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.CardSketch;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Glance;
import dev.kotonoha.deck.Review;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many new cards of an assignment a learner may begin in a day, where the teacher set a limit. */
@Component
class Rations {

    private final Deck deck;

    Rations(Deck deck) {
        this.deck = deck;
    }

    /**
     * A learner's day.
     *
     * @param cards the cards, begun or not, of each assignment with a limit
     * @param left how many new ones of each may still be begun
     */
    record Today(Map<AssignmentId, Set<CardId>> cards, Map<AssignmentId, Integer> left) {

        /** How many cards there are that may have to wait. */
        int limited() {
            return cards.values().stream().mapToInt(Set::size).sum();
        }

        /** New cards in their order without those for another day; to be gone through once. */
        Stream<Glance> allowed(List<Glance> inOrder) {
            var room = new HashMap<>(left);
            return inOrder.stream().filter(glance -> {
                var of = cards.keySet().stream().filter(id -> cards.getOrDefault(id, Set.of()).contains(glance.id())).toList();
                if (of.stream().anyMatch(id -> room.getOrDefault(id, 0) <= 0)) {
                    return false;
                }
                of.forEach(id -> room.merge(id, -1, Integer::sum));
                return true;
            });
        }
    }

    /** Limits hold until an assignment's last day for the learner and its exam are past. */
    Today today(Learner learner, List<Assignment> given, Instant now) {
        var day = learner.calendar().dayOf(now);
        var limited = given.stream().filter(assignment -> assignment.cardsPerDay() != null && isOn(assignment, learner, day))
                .toList();
        var cards = new HashMap<AssignmentId, Set<CardId>>();
        var left = new HashMap<AssignmentId, Integer>();
        if (!limited.isEmpty()) {
            var begun = begun(learner, day);
            for (var assignment : limited) {
                var own = cards(learner, assignment);
                cards.put(assignment.id(), own);
                var spent = (int) begun.stream().filter(own::contains).count();
                left.put(assignment.id(), Objects.requireNonNull(assignment.cardsPerDay()) - spent);
            }
        }
        return new Today(cards, left);
    }

    private static boolean isOn(Assignment assignment, Learner learner, LocalDate day) {
        return Stream.concat(assignment.to(learner.id()).map(Assignment.Given::due).stream(), assignment.exam().stream())
                .anyMatch(last -> !last.isBefore(day));
    }

    private Set<CardId> cards(Learner learner, Assignment assignment) {
        var words = new HashSet<>(assignment.words());
        var contents = Set.copyOf(assignment.contentIds());
        try (var found = deck.sketches(learner.id(), words, contents)) {
            return found.filter(card -> card.term() != null).map(CardSketch::id).collect(Collectors.toSet());
        }
    }

    private Set<CardId> begun(Learner learner, LocalDate day) {
        var from = learner.calendar().startOf(day);
        return deck.answered(learner.id(), from, learner.calendar().startOf(day.plusDays(1))).stream()
                .filter(card -> !first(card).isBefore(from)).map(Answered::id).collect(Collectors.toSet());
    }

    private static Instant first(Answered card) {
        return card.prompts().stream().flatMap(memory -> memory.counting().stream()).map(Review::at)
                .min(Comparator.naturalOrder()).orElse(Instant.MIN);
    }
}
