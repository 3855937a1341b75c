package dev.kotonoha.dashboard;

import dev.kotonoha.assignment.Assignment;
import dev.kotonoha.assignment.AssignmentId;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.CardSketch;
import dev.kotonoha.memory.Stage;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of a learner's word cards belong to what they were given. No others ever reach a teacher. */
final class AssignedCards {

    private final Map<AssignmentId, Words> words = new HashMap<>();
    private final Set<ContentId> contents = new HashSet<>();

    private AssignedCards() {
    }

    /**
     * The words of one assignment.
     *
     * @param sketches the learner's cards of them, one a lemma
     * @param missing how many words were given of which there is no card
     */
    record Words(List<CardSketch> sketches, int missing) {

        int size() {
            return sketches.size() + missing;
        }
    }

    static AssignedCards of(Collection<Assignment> given, List<CardSketch> all) {
        var assigned = new AssignedCards();
        var byLemma = all.stream().filter(card -> card.term() != null).collect(Collectors.groupingBy(AssignedCards::lemma));
        for (var assignment : given) {
            assigned.contents.addAll(assignment.contentIds());
            assigned.words.put(assignment.id(), words(assignment, all, byLemma));
        }
        return assigned;
    }

    private static Words words(Assignment assignment, List<CardSketch> all, Map<String, List<CardSketch>> byLemma) {
        var chosen = new LinkedHashMap<String, CardSketch>();
        var missing = 0;
        for (var lemma : assignment.words()) {
            var known = byLemma.getOrDefault(lemma, List.of()).stream()
                    .max(Comparator.comparingDouble(card -> card.memory().stability()));
            known.ifPresent(card -> chosen.put(lemma, card));
            missing += known.isEmpty() ? 1 : 0;
        }
        var contents = Set.copyOf(assignment.contentIds());
        all.stream().filter(card -> card.term() != null)
                .filter(card -> card.contexts().stream().anyMatch(place -> contents.contains(place.content())))
                .forEach(card -> chosen.putIfAbsent(lemma(card), card));
        return new Words(List.copyOf(chosen.values()), missing);
    }

    Words of(Assignment assignment) {
        return words.getOrDefault(assignment.id(), new Words(List.of(), 0));
    }

    Set<CardId> ids() {
        return words.values().stream().flatMap(found -> found.sketches().stream()).map(CardSketch::id)
                .collect(Collectors.toSet());
    }

    /** Each card once that was answered. */
    Collection<CardSketch> answered() {
        return words.values().stream().flatMap(found -> found.sketches().stream())
                .filter(card -> card.memory().stage() != Stage.NEW)
                .collect(Collectors.toMap(CardSketch::id, card -> card, (one, same) -> one)).values();
    }

    /** Where the word was met in what was assigned; null where that was outside, which is nobody's business. */
    CardSketch.@Nullable Place place(CardSketch card) {
        return card.contexts().stream().filter(place -> contents.contains(place.content())).findFirst().orElse(null);
    }

    private static String lemma(CardSketch card) {
        return Objects.requireNonNull(card.term()).lemma().toLowerCase(Locale.ROOT);
    }
}
