package dev.kotonoha.deck;

import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.Lapses;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Stage;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows from a card's facts: the same whatever the order in which they came. Later answers and decisions never depend on what was derived from
 * earlier ones.
 */
final class Fold {

    private final Card card;
    private final Rules rules;

    Fold(Card card, Rules rules) {
        this.card = card;
        this.rules = rules;
    }

    /** The memory of every prompt, and when each may be asked. */
    List<PromptMemory> prompts() {
        var remembered = card.prompts().stream().map(memory -> memory.remembered(state(memory), null)).toList();
        return remembered.stream().map(memory -> memory.remembered(memory.memory(), askAt(memory, remembered))).toList();
    }

    /** Whether a prompt is forgotten so often that it is no bad luck any more. */
    boolean isLeech(List<PromptMemory> prompts) {
        return prompts.stream().anyMatch(memory -> {
            var lapses = memory.memory().lapses();
            return lapses >= rules.study().leechThreshold()
                    && rules.isLeech(lapses, Lapses.chance(rules.schedule(), card.seed(memory.prompt()), answers(memory)));
        });
    }

    /** Whether it was suspended by the learner, or as a leech that was not taken up again since it was last forgotten. */
    boolean isSuspended(boolean leech, List<PromptMemory> prompts) {
        var last = facts(CardFact.Kind.SUSPEND, CardFact.Kind.RESUME).max(CardFact.ORDER);
        if (last.isPresent() && last.get().kind() == CardFact.Kind.SUSPEND) {
            return true;
        }
        var forgotten = prompts.stream().flatMap(memory -> memory.counting().stream())
                .filter(review -> review.rating() == Rating.AGAIN).map(Review::at)
                .max(Comparator.naturalOrder());
        return leech && rules.suspendsLeeches()
                && forgotten.filter(at -> last.isEmpty() || at.isAfter(last.get().at())).isPresent();
    }

    private MemoryState state(PromptMemory memory) {
        var reviews = since(memory);
        if (reviews.isEmpty()) {
            return MemoryState.fresh();
        }
        var last = reviews.getLast();
        var state = rules.schedule().settled(card.seed(memory.prompt()), reviews.stream().map(Review::answer).toList(),
                siblingDays(memory, last.at()));
        var chosen = chosenDue();
        if (chosen.isPresent()) {
            return state.withDue(chosen.get());
        }
        var placed = memory.placed();
        return placed != null && placed.after().equals(last.id())
                ? state.withDue(placed.due())
                : state;
    }

    /** The answers that the memory follows from, in order. */
    List<Answer> answers(PromptMemory memory) {
        return since(memory).stream().map(Review::answer).toList();
    }

    /** What each rating of a prompt would lead to now. */
    Map<Rating, MemoryState> preview(PromptMemory memory, Instant now) {
        return rules.schedule().preview(card.seed(memory.prompt()), answers(memory), now, siblingDays(memory, now));
    }

    /** The days on which the card's other prompts were due at some time, as far as they had been answered before it. */
    private Set<LocalDate> siblingDays(PromptMemory memory, Instant before) {
        return card.prompts().stream().filter(other -> other.prompt() != memory.prompt())
                .map(other -> rules.schedule().settled(card.seed(other.prompt()),
                        answers(other).stream().filter(answer -> answer.at().isBefore(before)).toList()))
                .map(MemoryState::due).filter(Objects::nonNull).map(rules.schedule()::dayOf).collect(Collectors.toSet());
    }

    /** The reviews since the last reset. */
    private List<Review> since(PromptMemory memory) {
        var reset = facts(CardFact.Kind.RESET).map(CardFact::at).max(Comparator.naturalOrder());
        return memory.counting().stream().filter(review -> reset.isEmpty() || review.at().isAfter(reset.get())).toList();
    }

    /** A prompt in its steps is asked when they say; any other not on a day for which the card was buried or asked otherwise. */
    private @Nullable Instant askAt(PromptMemory memory, List<PromptMemory> all) {
        var due = memory.memory().stage() == Stage.NEW ? chosenDue().orElse(null) : memory.memory().due();
        if (memory.memory().stage() == Stage.LEARNING || memory.memory().stage() == Stage.RELEARNING) {
            return later(due, buriedUntil());
        }
        return later(later(due, buriedUntil()), rules.study().burySiblings() ? siblingsUntil(memory, all) : null);
    }

    private @Nullable Instant buriedUntil() {
        return facts(CardFact.Kind.BURY).max(CardFact.ORDER).map(fact -> rules.dayAfter(fact.at())).orElse(null);
    }

    private @Nullable Instant siblingsUntil(PromptMemory memory, List<PromptMemory> all) {
        return all.stream().filter(other -> other.prompt() != memory.prompt()).map(other -> other.memory().lastReviewedAt())
                .filter(Objects::nonNull).max(Comparator.naturalOrder()).map(rules::dayAfter).orElse(null);
    }

    /** The day that the learner chose after the last answer to any prompt. */
    private Optional<Instant> chosenDue() {
        var last = card.lastReview().map(Review::id).orElse(null);
        return facts(CardFact.Kind.DUE).filter(fact -> Objects.equals(fact.after(), last)).max(CardFact.ORDER)
                .map(fact -> rules.schedule().startOf(Objects.requireNonNull(fact.day())));
    }

    private Stream<CardFact> facts(CardFact.Kind... kinds) {
        var wanted = List.of(kinds);
        return card.facts().stream().filter(CardFact::counts).filter(fact -> wanted.contains(fact.kind()));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
