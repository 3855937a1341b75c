package dev.kotonoha.review;

import dev.kotonoha.activity.Counters;
import dev.kotonoha.activity.Tally;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.PromptMemory;
import dev.kotonoha.deck.Review;
import dev.kotonoha.kernel.StudyCalendar;
import dev.kotonoha.memory.Rating;

import java.time.LocalDate;

/** What a card's answers count for, by the learner's days. */
public final class ReviewTally {

    private ReviewTally() {
    }

    /** What all answers ever given to a card count for, practice by its time alone. */
    public static Tally of(Card card, StudyCalendar calendar) {
        var tally = new Tally();
        card.prompts().forEach(memory -> count(memory, calendar, tally));
        return tally;
    }

    private static void count(PromptMemory memory, StudyCalendar calendar, Tally tally) {
        memory.history().stream().filter(Review::isPractice)
                .forEach(review -> tally.add(calendar.dayOf(review.at()), Counters.reading(0, 0, duration(review))));
        LocalDate before = null;
        for (var review : memory.counting()) {
            var day = calendar.dayOf(review.at());
            tally.add(day, Counters.review(review.rating() == Rating.AGAIN, before == null, before != null && day.isAfter(before),
                    duration(review)));
            before = day;
        }
    }

    private static long duration(Review review) {
        var told = review.durationMs();
        return told == null ? 0 : told;
    }
}
