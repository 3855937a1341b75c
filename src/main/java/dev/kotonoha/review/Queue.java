package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.ReviewOrder;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.activity.Counters;
import dev.kotonoha.assignment.Assignment;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Glance;
import dev.kotonoha.deck.LastChange;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Pause;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Stage;
import dev.kotonoha.reading.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to show now: cards in their steps, then due reviews in the order that the learner wants, then new cards. */
@Service
public class Queue {

    /** How early a card in its learning steps may come when there is nothing else to do. */
    private static final Duration LEARN_AHEAD = Duration.ofMinutes(20);
    private static final Set<Stage> IN_STEPS = Set.of(Stage.LEARNING, Stage.RELEARNING);
    private static final Set<Stage> REVIEW = Set.of(Stage.REVIEW);
    private static final Set<Stage> NEW = Set.of(Stage.NEW);
    /** Nobody has more in steps at once; it only keeps a broken client from filling the memory. */
    private static final int MOST_IN_STEPS = 5_000;
    private static final int STARTED_CONTENTS = 50;
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Deck deck;
    private final Activity activity;
    private final Schedules schedules;
    private final Library library;
    private final Assignments assignments;
    private final Siblings siblings;
    private final Clock clock;

    Queue(Deck deck, Activity activity, Schedules schedules, Library library, Assignments assignments,
            Siblings siblings, Clock clock) {
        this.deck = deck;
        this.activity = activity;
        this.schedules = schedules;
        this.library = library;
        this.assignments = assignments;
        this.siblings = siblings;
        this.clock = clock;
    }

    /**
     * What is left today.
     *
     * @param newCards under the day's limit, as are the due ones
     * @param learning cards in their steps that are due before the day ends
     */
    public record Counts(int newCards, int learning, int review) {

        private static final int SECONDS_A_CARD = 8;

        /** All of them. */
        public int total() {
            return newCards + learning + review;
        }

        /** About how long they take. */
        public int minutes() {
            return Math.ceilDiv(total() * SECONDS_A_CARD, 60);
        }
    }

    /**
     * The learner's day with what is left and the first cards of it, in the order to show them.
     *
     * @param waiting due reviews that the day's limits leave for later days
     * @param pause the pause that today belongs to; null on a day of study
     */
    public record Today(LocalDate day, Counts counts, int waiting, @Nullable Pause pause, List<Card> cards) {
    }

    /** The queue of this moment; the same until something is answered, tapped or due. */
    public Today today(Learner learner, int limit) {
        var now = clock.instant();
        var day = learner.calendar().dayOf(now);
        var pause = learner.study().pause(day).orElse(null);
        if (pause != null) {
            return new Today(day, new Counts(0, 0, 0), 0, pause, List.of());
        }
        var room = room(learner, activity.on(learner.id(), day));
        var end = learner.calendar().startOf(day.plusDays(1)).minusMillis(1);
        var steps = deck.due(learner.id(), IN_STEPS, end, MOST_IN_STEPS);
        var reviews = reviews(learner, now, room.reviews());
        var fresh = fresh(learner, now, room.fresh(reviews.size()));
        var waiting = reviews.size() < room.reviews()
                ? 0
                : deck.countDue(learner.id(), REVIEW, now, Integer.MAX_VALUE) - reviews.size();
        var ready = new ArrayList<>(steps.stream().filter(glance -> !glance.dueAt().isAfter(now)).toList());
        ready.addAll(reviews);
        ready.addAll(fresh);
        var shown = siblings.apart(learner, ready, limit);
        var counts = new Counts(fresh.size() - shown.putOff(Stage.NEW), steps.size(),
                reviews.size() - shown.putOff(Stage.REVIEW));
        return new Today(day, counts, Math.max(0, waiting), null,
                shown.cards().isEmpty() ? ahead(learner, steps, now, limit) : notTwice(learner, shown.cards()));
    }

    /**
     * Cards for practice beside the schedule; what is answered then is to be sent as practice.
     *
     * @param content for {@link Practice#CONTENT}; ignored otherwise
     */
    public List<Card> practice(Learner learner, Practice of, @Nullable ContentId content, int limit) {
        var now = clock.instant();
        return switch (of) {
            case FORGOTTEN -> deck.forgottenSince(learner.id(), now.minus(A_WEEK), limit);
            case SOON -> siblings.read(learner, deck.due(learner.id(), REVIEW, now.plus(A_WEEK), limit));
            case CONTENT -> deck.among(learner.id(), content == null ? Set.of() : Set.of(content), limit);
        };
    }

    /** When there is nothing else to do, cards in their steps may come a little early. */
    private List<Card> ahead(Learner learner, List<Glance> steps, Instant now, int limit) {
        var soon = steps.stream().filter(glance -> !glance.dueAt().isAfter(now.plus(LEARN_AHEAD))).limit(limit).toList();
        return notTwice(learner, siblings.read(learner, soon));
    }

    /** What was forgotten just now does not come at once if there is anything else. */
    private List<Card> notTwice(Learner learner, List<Card> cards) {
        if (cards.size() < 2 || cards.getFirst().lastReview().filter(review -> review.rating() == Rating.AGAIN).isEmpty()
                || !deck.lastChange(learner.id()).map(LastChange::id).equals(Optional.of(cards.getFirst().id()))) {
            return cards;
        }
        var changed = new ArrayList<>(cards);
        changed.add(1, changed.removeFirst());
        return List.copyOf(changed);
    }

    private List<Glance> reviews(Learner learner, Instant now, int room) {
        var order = learner.study().reviewOrder();
        // the order in which the database has them needs no model
        return order == ReviewOrder.DUE_DAY || room <= 0
                ? deck.due(learner.id(), REVIEW, now, room)
                : new ReviewSequence(order, schedules.of(learner), now).first(deck.due(learner.id(), REVIEW, now), room);
    }

    private List<Glance> fresh(Learner learner, Instant now, int room) {
        if (!learner.study().startedContentsFirst()) {
            return deck.due(learner.id(), NEW, now, room);
        }
        var started = Stream.concat(assignments.of(learner.id()).stream().map(Assignment::contentIds).flatMap(List::stream),
                library.begun(learner, STARTED_CONTENTS).stream().map(item -> item.content().id())).collect(Collectors.toSet());
        var all = new ArrayList<>(deck.newIn(learner.id(), started, now, room));
        deck.due(learner.id(), NEW, now, room).stream().filter(glance -> !all.contains(glance)).forEach(all::add);
        return all.subList(0, Math.min(Math.max(0, room), all.size()));
    }

    /**
     * What the day's limits leave; cards in their steps have none.
     *
     * @param fresh new cards, which take places among the reviews where {@code shared}
     */
    private record Room(int reviews, int fresh, boolean shared) {

        int fresh(int reviewsShown) {
            return shared ? Math.min(fresh, reviews - reviewsShown) : fresh;
        }
    }

    private Room room(Learner learner, Counters done) {
        var study = learner.study();
        var reviews = study.maximumReviewsPerDay();
        if (study.backlogDays() > 1) {
            var begun = schedules.begun(learner);
            reviews = Math.min(reviews, begun.due() + Math.ceilDiv(begun.overdue(), study.backlogDays()));
        }
        var spent = done.dueCards() + (study.newSpendsReviewLimit() ? done.newCards() : 0);
        return new Room(Math.max(0, reviews - spent), Math.max(0, study.newCardsPerDay() - done.newCards()),
                study.newSpendsReviewLimit());
    }
}
