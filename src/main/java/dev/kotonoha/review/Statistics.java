package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.activity.Counters;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.memory.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a learner's days were and will be. */
@Service
public class Statistics {

    private static final int LONGEST_STREAK = 3660;

    private final Activity activity;
    private final Deck deck;
    private final Clock clock;

    Statistics(Activity activity, Deck deck, Clock clock) {
        this.activity = activity;
        this.deck = deck;
        this.clock = clock;
    }

    /**
     * A day that was.
     *
     * @param correctRate the share of answers that were not Again, 0 to 1; null when there was none
     */
    public record Day(LocalDate day, int reviews, int again, int newCards, @Nullable Double correctRate, int taps,
            int sentencesRead,
            int wordsRead, long secondsStudied) {

        static Day of(LocalDate day, Counters counters) {
            var rate = counters.reviews() == 0 ? null : Double.valueOf(1 - (double) counters.again() / counters.reviews());
            return new Day(day, counters.reviews(), counters.again(), counters.newCards(), rate, counters.taps(),
                    counters.sentencesRead(), counters.wordsRead(), counters.studiedMs() / 1000);
        }
    }

    /**
     * A day to come.
     *
     * @param due cards that fall due, on the first day also those that are overdue
     * @param fresh new cards under the day's limit
     */
    public record Coming(LocalDate day, int due, @com.fasterxml.jackson.annotation.JsonProperty("new") int fresh) {
    }

    /** All days from one to another, both included, days without study too. */
    public List<Day> days(Learner learner, LocalDate from, LocalDate to) {
        var known = activity.between(learner.id(), from, to);
        return from.datesUntil(to.plusDays(1)).map(day -> Day.of(day, known.getOrDefault(day, Counters.NONE))).toList();
    }

    /** The coming days from today on, if nothing is tapped and everything is answered when due; a pause has no new cards. */
    public List<Coming> forecast(Learner learner, int days) {
        var calendar = learner.calendar();
        var today = calendar.dayOf(clock.instant());
        var due = deck.dueTimes(learner.id(), calendar.startOf(today.plusDays(days))).stream().map(calendar::dayOf)
                .map(day -> day.isBefore(today) ? today : day)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        var perDay = learner.study().newCardsPerDay();
        var unseen = deck.countDue(learner.id(), Set.of(Stage.NEW), clock.instant(), Math.max(1, perDay * days));
        var coming = new ArrayList<Coming>();
        for (var day = today; coming.size() < days; day = day.plusDays(1)) {
            var limit = day.equals(today) ? perDay - activity.on(learner.id(), today).newCards() : perDay;
            var fresh = learner.study().pause(day).isPresent() ? 0 : Math.clamp(limit, 0, unseen);
            unseen -= fresh;
            coming.add(new Coming(day, due.getOrDefault(day, 0L).intValue(), fresh));
        }
        return List.copyOf(coming);
    }

    /** How many days up to today, or up to yesterday while today has none, had study without a gap; days of a pause are no gap. */
    public int streak(Learner learner) {
        var today = learner.calendar().dayOf(clock.instant());
        var studied = activity.between(learner.id(), today.minusDays(LONGEST_STREAK), today);
        var day = studied.containsKey(today) ? today : today.minusDays(1);
        var streak = 0;
        while (studied.containsKey(day) || learner.study().pause(day).isPresent()) {
            streak += studied.containsKey(day) ? 1 : 0;
            day = day.minusDays(1);
        }
        return streak;
    }
}
