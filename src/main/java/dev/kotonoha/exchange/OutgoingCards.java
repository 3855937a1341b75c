package dev.kotonoha.exchange;

import dev.kotonoha.anki.Outgoing;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.PromptMemory;
import dev.kotonoha.deck.Review;
import dev.kotonoha.deck.Rules;
import dev.kotonoha.kernel.StudyCalendar;
import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What Anki wants to know of a card's prompts: where they stand, and how they came there. */
final class OutgoingCards {

    private static final int FILTERED = 3;
    private static final int BY_HAND = 4;

    private final Rules rules;
    private final StudyCalendar calendar;
    private final Instant now;

    /** @param rules with FSRS-6, the model that Anki has */
    OutgoingCards(Rules rules, StudyCalendar calendar, Instant now) {
        this.rules = rules;
        this.calendar = calendar;
        this.now = now;
    }

    List<Outgoing.Card> of(Card card) {
        return card.prompts().stream().map(memory -> of(card, memory)).toList();
    }

    private Outgoing.Card of(Card card, PromptMemory memory) {
        var state = memory.memory();
        var stage = stage(state.stage());
        var known = state.stage() == Stage.NEW
                ? null
                : new Outgoing.Memory(rules.schedule().recallDays(state), state.difficulty(),
                        Objects.requireNonNull(state.lastReviewedAt()));
        var due = state.due() == null
                ? 0
                : stage == Outgoing.Stage.REVIEW ? days(now, state.due()) : state.due().getEpochSecond();
        var interval = state.stage() == Stage.REVIEW ? interval(state) : state.stage() == Stage.RELEARNING ? 1 : 0;
        return new Outgoing.Card(memory.prompt().ordinal(), stage, card.suspended(), due, interval, state.reviews(),
                state.lapses(),
                known, log(card, memory));
    }

    private List<Outgoing.Row> log(Card card, PromptMemory memory) {
        var rows = new ArrayList<Outgoing.Row>();
        var seed = card.seed(memory.prompt());
        var resets = new ArrayList<>(card.resets());
        var state = MemoryState.fresh();
        for (var review : memory.history().stream().filter(found -> found.counts() || found.isPractice())
                .sorted(Comparator.comparing(Review::at).thenComparing(Review::id)).toList()) {
            while (!resets.isEmpty() && !resets.getFirst().isAfter(review.at())) {
                rows.add(reset(resets.removeFirst(), state));
                state = MemoryState.fresh();
            }
            var before = state;
            state = review.counts() ? rules.schedule().answer(state, new Answer(review.at(), review.rating()), seed) : state;
            rows.add(row(review, before, state));
        }
        for (var left : resets) {
            rows.add(reset(left, state));
        }
        return List.copyOf(rows);
    }

    private Outgoing.Row reset(Instant at, MemoryState before) {
        return new Outgoing.Row(at.toEpochMilli(), 0, 0, interval(before), 0, 0, BY_HAND);
    }

    private Outgoing.Row row(Review review, MemoryState before, MemoryState after) {
        var told = review.durationMs();
        var practice = review.isPractice();
        var factor = practice ? 0 : (int) Math.round(((after.difficulty() - 1) / 9 + 0.1) * 1000);
        var kind = practice ? FILTERED : switch (before.stage()) {
            case NEW, LEARNING -> 0;
            case REVIEW -> 1;
            case RELEARNING -> 2;
        };
        return new Outgoing.Row(review.at().toEpochMilli(), review.rating().grade(), interval(after), interval(before), factor,
                told == null ? 0 : told, kind);
    }

    /** In days, or negative in seconds. */
    private int interval(MemoryState state) {
        if (state.due() == null || state.lastReviewedAt() == null) {
            return 0;
        }
        return state.stage() == Stage.REVIEW
                ? (int) Math.max(1, days(state.lastReviewedAt(), state.due()))
                : (int) -Duration.between(state.lastReviewedAt(), state.due()).toSeconds();
    }

    /** Also backwards. */
    private long days(Instant from, Instant to) {
        return calendar.dayOf(to).toEpochDay() - calendar.dayOf(from).toEpochDay();
    }

    private static Outgoing.Stage stage(Stage stage) {
        return switch (stage) {
            case NEW -> Outgoing.Stage.NEW;
            case LEARNING -> Outgoing.Stage.LEARNING;
            case REVIEW -> Outgoing.Stage.REVIEW;
            case RELEARNING -> Outgoing.Stage.RELEARNING;
        };
    }
}
