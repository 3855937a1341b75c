package dev.kotonoha.retention;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardKind;
import dev.kotonoha.deck.PromptMemory;
import dev.kotonoha.deck.Review;
import dev.kotonoha.kernel.StudyCalendar;
import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.Stage;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Goes through all that a learner ever answered, card by card, and adds up what it tells. */
final class Recollection {

    private final Learner learner;
    private final Schedule schedule;
    private final StudyCalendar calendar;
    private final Instant now;
    private final Recalls recalls;
    private final WordHistory words = new WordHistory();
    private final Map<MemoryFigures.State, Integer> states = new EnumMap<>(MemoryFigures.State.class);
    private final Map<Rating, Integer> ratings = new EnumMap<>(Rating.class);
    private int answers;
    private int remembered;
    private double retrievability;

    Recollection(Learner learner, Schedule schedule, Instant now) {
        this.learner = learner;
        this.schedule = schedule;
        this.now = now;
        calendar = learner.calendar();
        recalls = new Recalls(calendar.dayOf(now));
        for (var state : MemoryFigures.State.values()) {
            states.put(state, 0);
        }
        for (var rating : Rating.values()) {
            ratings.put(rating, 0);
        }
    }

    void add(Card card) {
        var steps = new ArrayList<WordHistory.Step>();
        card.prompts().forEach(memory -> replay(memory, card.resets(), steps));
        if (card.kind() == CardKind.VOCABULARY) {
            words.add(steps, card.deletedAt() == null ? null : calendar.dayOf(card.deletedAt()));
        }
        if (card.deletedAt() == null) {
            stand(card);
        }
    }

    private void stand(Card card) {
        var memory = card.next().memory();
        states.merge(card.suspended() ? MemoryFigures.State.SUSPENDED : MemoryFigures.State.valueOf(memory.stage().name()), 1,
                Integer::sum);
        if (!card.suspended() && memory.stage() != Stage.NEW) {
            remembered++;
            retrievability += schedule.retrievability(memory, now);
        }
    }

    private void replay(PromptMemory memory, List<Instant> resets, List<WordHistory.Step> steps) {
        var state = MemoryState.fresh();
        LocalDate last = null;
        var next = 0;
        for (var review : memory.counting()) {
            for (; next < resets.size() && resets.get(next).isBefore(review.at()); next++) {
                steps.add(new WordHistory.Step(calendar.dayOf(resets.get(next)), memory.prompt(), false));
                state = MemoryState.fresh();
                last = null;
            }
            var day = calendar.dayOf(review.at());
            look(review, state, last, day);
            state = schedule.answer(state, new Answer(review.at(), review.rating()), 0);
            last = day;
            steps.add(new WordHistory.Step(day, memory.prompt(), isKnown(state)));
        }
        for (; next < resets.size(); next++) {
            steps.add(new WordHistory.Step(calendar.dayOf(resets.get(next)), memory.prompt(), false));
        }
    }

    private void look(Review review, MemoryState state, @Nullable LocalDate last, LocalDate day) {
        answers++;
        ratings.merge(review.rating(), 1, Integer::sum);
        if (last != null && day.isAfter(last)) {
            recalls.add(day, day.toEpochDay() - last.toEpochDay(), schedule.retrievability(state, review.at()),
                    review.rating() != Rating.AGAIN);
        }
    }

    /** Whether recall is still 0.9 or more when a memory of 21 days would have come down to that. */
    private boolean isKnown(MemoryState state) {
        return schedule.retrievabilityAfter(state, Recalls.MATURE) >= 0.9;
    }

    KeptFigures figures() {
        var days = words.days();
        var average = remembered == 0 ? null : Double.valueOf(retrievability / remembered);
        var all = states.values().stream().mapToInt(Integer::intValue).sum();
        var known = days.isEmpty() ? 0 : days.getLast().known();
        var figures = new MemoryFigures(now, all, known, null, average, states, ratings, recalls.ages(Integer.MAX_VALUE),
                recalls.periods(), recalls.calibration());
        return new KeptFigures(learner.id().value(), learner.id(), calendar.dayOf(now), answers, figures, days);
    }
}
