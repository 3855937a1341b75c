package dev.kotonoha.audit;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.activity.Tally;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Rules;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Difference;
import dev.kotonoha.reading.ReadingCheck;
import dev.kotonoha.review.ReviewTally;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether all that is kept of a learner is what follows from the facts. It may be run while the learner studies: what looks wrong is looked at once more before
 * it is told.
 */
@Service
public class Audit {

    private static final int TRIES = 20;

    private final Accounts accounts;
    private final Deck deck;
    private final Schedules schedules;
    private final ReadingCheck readings;
    private final Days days;
    private final Clock clock;

    Audit(Accounts accounts, Deck deck, Schedules schedules, ReadingCheck readings, Days days, Clock clock) {
        this.accounts = accounts;
        this.deck = deck;
        this.schedules = schedules;
        this.readings = readings;
        this.days = days;
        this.clock = clock;
    }

    /** Everybody's id, some at a time: those after one, the first ones after an empty text. */
    public List<LearnerId> learners(String after, int limit) {
        return accounts.after(after, limit);
    }

    /** Looks at all cards, readings, words and counters of a learner, and puts right what is wrong if {@code repair}. */
    public Report of(LearnerId id, boolean repair) {
        var learner = accounts.learner(id);
        if (learner.isEmpty()) {
            return Report.NOBODY;
        }
        return schedules.settled(learner.get()).map(rules -> of(learner.get(), rules, repair)).orElse(Report.POSTPONED);
    }

    private Report of(Learner learner, Rules rules, boolean repair) {
        var look = new Look(learner);
        try (var cards = deck.all(learner.id())) {
            cards.parallel().forEach(card -> {
                look.count(card);
                if (!card.differences(card.folded(rules, clock.instant())).isEmpty()) {
                    check(look, card.id(), repair);
                }
            });
        }
        look.tally.add(readings.check(learner, repair, (content, found) -> look.tell("reading", content.value(), found, repair)));
        readings.words(learner, repair)
                .forEach(difference -> look.tell("words", difference.field(), List.of(difference), repair));
        var wrong = days.wrong(learner, look.tally);
        wrong.forEach((day, counters) -> look.tell("day", day.toString(), counters.stored().differences(counters.computed()),
                repair));
        if (repair) {
            days.mend(learner.id(), wrong);
        }
        return new Report(1, 0, look.cards, look.reviews, List.copyOf(look.findings));
    }

    /** Looks again by the rules as they are now, and at the card as it is now. */
    private void check(Look look, CardId id, boolean repair) {
        var differences = List.<Difference>of();
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var rules = accounts.learner(look.learner.id()).flatMap(schedules::settled);
            var card = deck.evenDeleted(look.learner.id(), id);
            if (rules.isEmpty() || card.isEmpty()) {
                return;
            }
            var folded = card.get().folded(rules.get(), clock.instant());
            differences = card.get().differences(folded);
            if (differences.isEmpty()) {
                return;
            }
            if (!repair || deck.store(Map.of(card.get(), folded)).isEmpty()) {
                look.tell("card", id.value(), differences, repair);
                return;
            }
        }
        look.tell("card", id.value(), differences, false);
    }

    /** What was seen so far; cards are looked at side by side. */
    private static final class Look {

        private final Learner learner;
        private final Tally tally = new Tally();
        private final List<Finding> findings = new ArrayList<>();
        private long cards;
        private long reviews;

        private Look(Learner learner) {
            this.learner = learner;
        }

        private void count(Card card) {
            var answers = card.prompts().stream().mapToInt(memory -> memory.history().size()).sum();
            var counts = ReviewTally.of(card, learner.calendar());
            synchronized (this) {
                cards++;
                reviews += answers;
                tally.add(counts);
            }
        }

        private synchronized void tell(String what, String name, List<Difference> differences, boolean mended) {
            differences.forEach(difference -> findings.add(new Finding(learner.id(), what, name, difference, mended)));
        }
    }
}
