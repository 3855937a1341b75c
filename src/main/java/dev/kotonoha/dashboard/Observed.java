package dev.kotonoha.dashboard;

import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.Review;
import dev.kotonoha.kernel.StudyCalendar;
import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.Stage;

import java.util.List;
import java.util.Objects;

/**
 * How answers went against what the memory model said before them. Answers on the day of the one before are left out: they say
 * little about memory.
 *
 * @param reviews how many there were
 * @param recalled how many of them were not Again
 * @param predicted the sum of the chances of recall that the model gave
 * @param variance the sum of chance × (1 − chance): how much the answers say
 */
record Observed(int reviews, int recalled, double predicted, double variance) {

    static final Observed NOTHING = new Observed(0, 0, 0, 0);

    /** Nothing is sure. */
    private static final double SURE = 0.01;

    static Observed one(double chance, boolean recalled) {
        var p = Math.clamp(chance, SURE, 1 - SURE);
        return new Observed(1, recalled ? 1 : 0, p, p * (1 - p));
    }

    /** What a card's answers say. */
    static Observed of(Card card, Schedule schedule, StudyCalendar calendar) {
        return card.histories().stream().map(history -> of(history, schedule, calendar)).reduce(NOTHING, Observed::plus);
    }

    private static Observed of(List<Review> history, Schedule schedule, StudyCalendar calendar) {
        var sum = NOTHING;
        var state = MemoryState.fresh();
        for (var review : history) {
            if (state.stage() != Stage.NEW
                    && calendar.daysBetween(Objects.requireNonNull(state.lastReviewedAt()), review.at()) > 0) {
                sum = sum.plus(one(schedule.retrievability(state, review.at()), review.rating() != Rating.AGAIN));
            }
            state = schedule.answer(state, new Answer(review.at(), review.rating()), 0);
        }
        return sum;
    }

    Observed plus(Observed other) {
        return new Observed(reviews + other.reviews, recalled + other.recalled, predicted + other.predicted,
                variance + other.variance);
    }

    /** More right answers than expected are positive. */
    double surplus() {
        return recalled - predicted;
    }
}
