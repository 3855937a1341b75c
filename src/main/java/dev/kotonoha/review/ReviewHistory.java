package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.activity.Counters;
import dev.kotonoha.deck.Answered;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Review;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.memory.Rating;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that was ever answered, newest first. */
@Service
class ReviewHistory {

    private static final Comparator<Entry> NEWEST = Comparator.comparing(Entry::at).thenComparing(Entry::place).reversed();

    private final Deck deck;
    private final Activity activity;
    private final Clock clock;

    ReviewHistory(Deck deck, Activity activity, Clock clock) {
        this.deck = deck;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param durationMs null where the device did not tell
     * @param device null where it has no name
     * @param retracted whether it was undone
     * @param practice whether it left the memory alone
     */
    record Entry(String id, CardId card, Prompt prompt, Rating rating, Instant at, @Nullable Long durationMs,
            @Nullable String device, boolean retracted, boolean practice) {

        static Entry of(CardId card, Prompt prompt, Review review) {
            return new Entry(review.id(), card, prompt, review.rating(), review.at(), review.durationMs(), review.device(),
                    review.retractedAt() != null, review.practice() != null);
        }

        /** Two cards may each have an answer of the same id. */
        String place() {
            return card.value() + "|" + id;
        }

        Cursor cursor() {
            return new Cursor(at, place());
        }
    }

    /**
     * Which answers are wanted.
     *
     * @param card null for all cards
     * @param from the first instant
     * @param before the instant after the last
     */
    record Wanted(@Nullable CardId card, Instant from, Instant before, Optional<Cursor> after, int limit) {

        boolean has(Entry entry) {
            return !entry.at().isBefore(from) && entry.at().isBefore(before)
                    && after.filter(last -> !isAfter(entry, last)).isEmpty();
        }

        private static boolean isAfter(Entry entry, Cursor last) {
            return entry.at().isBefore(last.at()) || entry.at().equals(last.at()) && entry.place().compareTo(last.id()) < 0;
        }
    }

    /** One page of the log; a 404 problem for an unknown card. */
    Listing<Entry> list(Learner learner, Wanted wanted) {
        var found = wanted.card() == null ? search(learner, wanted) : ofCard(learner, wanted.card(), wanted);
        return Listing.cut(found, wanted.limit(), Entry::cursor);
    }

    private List<Entry> ofCard(Learner learner, CardId id, Wanted wanted) {
        var card = deck.evenDeleted(learner.id(), id).orElseThrow(Problem::notFound);
        return entries(new Answered(card.id(), card.prompts())).filter(wanted::has).sorted(NEWEST).toList();
    }

    /** Goes back in time by as many days as should have enough, so that a page of a long history costs what a page is worth. */
    private List<Entry> search(Learner learner, Wanted wanted) {
        var found = new ArrayList<Entry>();
        var before = Stream.of(wanted.before(), clock.instant().plusMillis(1),
                wanted.after().map(last -> last.at().plusMillis(1)).orElse(wanted.before())).min(Comparator.naturalOrder())
                .orElseThrow();
        var calendar = learner.calendar();
        var days = before.isAfter(wanted.from())
                ? activity.between(learner.id(), calendar.dayOf(wanted.from()), calendar.dayOf(before))
                : new TreeMap<LocalDate, Counters>();
        while (found.size() <= wanted.limit() && before.isAfter(wanted.from())) {
            var earlier = days.headMap(calendar.dayOf(before.minusMillis(1)).plusDays(1)).reversed();
            var start = dayWith(wanted.limit() + 1 - found.size(), earlier).map(calendar::startOf).orElse(wanted.from());
            var from = start.isAfter(wanted.from()) ? start : wanted.from();
            var end = before;
            deck.answered(learner.id(), from, end).stream().flatMap(ReviewHistory::entries)
                    .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(end)).filter(wanted::has).sorted(NEWEST)
                    .forEach(found::add);
            before = from;
        }
        return found;
    }

    /** The first of some days by the end of which so many answers were given. Undone ones are not counted, so there may be more. */
    private static Optional<LocalDate> dayWith(int answers, SortedMap<LocalDate, Counters> newestFirst) {
        var sum = 0;
        for (var day : newestFirst.entrySet()) {
            sum += day.getValue().reviews();
            if (sum >= answers) {
                return Optional.of(day.getKey());
            }
        }
        return Optional.empty();
    }

    private static Stream<Entry> entries(Answered card) {
        return card.prompts().stream()
                .flatMap(memory -> memory.history().stream().map(review -> Entry.of(card.id(), memory.prompt(), review)));
    }
}
