package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.activity.Counters;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.memory.Stage;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What to show now. */
@Service
public class Queue {

    /** How early a card in its learning steps may come when there is nothing else to do. */
    private static final Duration LEARN_AHEAD = Duration.ofMinutes(20);
    private static final Set<Stage> IN_STEPS = Set.of(Stage.LEARNING, Stage.RELEARNING);
    private static final Set<Stage> REVIEW = Set.of(Stage.REVIEW);
    private static final Set<Stage> NEW = Set.of(Stage.NEW);

    private final Deck deck;
    private final Activity activity;
    private final Clock clock;

    Queue(Deck deck, Activity activity, Clock clock) {
        this.deck = deck;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * What is left today.
     *
     * @param newCards under the day's limit, as are the due ones
     * @param learning cards in their steps that are due before the day ends
     */
    public record Counts(int newCards, int learning, int review) {
        /** All of them. */
        public int total() {
            return newCards + learning + review;
        }
    }

    /** The learner's day with what is left and the first cards of it, in the order to show them. */
    public record Today(LocalDate day, Counts counts, List<Card> cards) {
    }

    /** The queue of this moment; the same until something is answered, tapped or due. */
    public Today today(Learner learner, int limit) {
        var now = clock.instant();
        var day = learner.calendar().dayOf(now);
        var left = left(learner, activity.on(learner.id(), day));
        var cards = new ArrayList<Card>(deck.due(learner.id(), IN_STEPS, now, limit));
        cards.addAll(deck.due(learner.id(), REVIEW, now, Math.min(left.review(), limit - cards.size())));
        cards.addAll(deck.due(learner.id(), NEW, now, Math.min(left.newCards(), limit - cards.size())));
        if (cards.isEmpty()) {
            cards.addAll(deck.due(learner.id(), IN_STEPS, now.plus(LEARN_AHEAD), limit));
        }
        return new Today(day, counts(learner, left, now), List.copyOf(cards));
    }

    private Counts counts(Learner learner, Counts left, Instant now) {
        var end = learner.calendar().startOf(learner.calendar().dayOf(now).plusDays(1));
        return new Counts(deck.countDue(learner.id(), NEW, now, left.newCards()),
                deck.countDue(learner.id(), IN_STEPS, end.minusMillis(1), left.learning()),
                deck.countDue(learner.id(), REVIEW, now, left.review()));
    }

    /** What the day's limits leave; cards in their steps have none. */
    private static Counts left(Learner learner, Counters done) {
        return new Counts(Math.max(0, learner.study().newCardsPerDay() - done.newCards()), Integer.MAX_VALUE,
                Math.max(0, learner.study().maximumReviewsPerDay() - done.dueCards()));
    }
}
