package dev.kotonoha.audit;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.activity.Counters;
import dev.kotonoha.activity.Tally;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.reading.ReadingCheck;
import dev.kotonoha.review.ReviewTally;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The counters of learners' days, held against the facts. */
@Component
class Days {

    private final Deck deck;
    private final ReadingCheck readings;
    private final Activity activity;

    Days(Deck deck, ReadingCheck readings, Activity activity) {
        this.deck = deck;
        this.readings = readings;
        this.activity = activity;
    }

    /** What a day has and what it should have. */
    record Wrong(Counters stored, Counters computed) {
    }

    /**
     * The days that are wrong at two looks. The facts come before the counters, so that at one look an answer may be there that is not counted yet.
     *
     * @param facts what they count for, at the first look
     */
    Map<LocalDate, Wrong> wrong(Learner learner, Tally facts) {
        var first = compare(learner.id(), facts);
        if (!first.isEmpty()) {
            var second = compare(learner.id(), facts(learner));
            first.entrySet().retainAll(second.entrySet());
        }
        return first;
    }

    /** Counts what is missing and takes away what is too much; what is answered meanwhile is counted as well. */
    void mend(LearnerId learner, Map<LocalDate, Wrong> wrong) {
        var missing = new Tally();
        wrong.forEach((day, counters) -> missing.add(day, counters.computed())
                .subtract(new Tally().add(day, counters.stored())));
        activity.count(learner, missing);
    }

    /** Everything that a learner's facts count for. */
    Tally facts(Learner learner) {
        var tally = readings.check(learner, false, (content, differences) -> {
        });
        try (var cards = deck.all(learner.id())) {
            cards.forEach(card -> tally.add(ReviewTally.of(card, learner.calendar())));
        }
        return tally;
    }

    private Map<LocalDate, Wrong> compare(LearnerId learner, Tally facts) {
        var computed = facts.changes();
        var stored = activity.all(learner);
        var days = new TreeSet<>(computed.keySet());
        days.addAll(stored.keySet());
        var wrong = new TreeMap<LocalDate, Wrong>();
        for (var day : days) {
            var found = new Wrong(stored.getOrDefault(day, Counters.NONE), computed.getOrDefault(day, Counters.NONE));
            if (!found.stored().equals(found.computed())) {
                wrong.put(day, found);
            }
        }
        return wrong;
    }
}
