package dev.kotonoha.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Brings all cards of a learner in line with new weights or another retention: their memories are computed anew, and cards in review that are not due yet get a
 * new day. A card that is due or overdue stays where it is, as does one in its steps.
 */
public final class Rescheduling {

    /** Over how many days cards are spread at least that should have come before today. */
    private static final int SHORTEST_SPREAD = 3;

    private final Schedule schedule;
    private final Load load;
    private final Instant now;
    private final LocalDate today;

    private Rescheduling(Schedule schedule, Load load, Instant now) {
        this.schedule = schedule;
        this.load = load;
        this.now = now;
        today = schedule.calendar().dayOf(now);
    }

    /**
     * The new states of {@code cards}, in the same order.
     *
     * @param schedule the new one
     * @param load what is due on which day by the old states; it is changed along
     */
    public static List<MemoryState> of(Schedule schedule, List<StudiedCard> cards, Load load, Instant now) {
        var work = new Rescheduling(schedule, load, now);
        var states = new @Nullable MemoryState[cards.size()];
        var moving = new ArrayList<Integer>();
        for (int i = 0; i < states.length; i++) {
            states[i] = work.remembered(cards.get(i));
            if (work.mayMove(cards.get(i).state())) {
                load.add(work.dueDay(cards.get(i).state()), -1);
                moving.add(i);
            }
        }
        moving.sort(Comparator.comparingDouble(i -> work.recall(states[i])));
        for (int i : moving) {
            states[i] = work.moved(Objects.requireNonNull(states[i]));
        }
        return List.of(states).stream().map(Objects::requireNonNull).toList();
    }

    private double recall(@Nullable MemoryState state) {
        return schedule.retrievability(Objects.requireNonNull(state), now);
    }

    private boolean mayMove(MemoryState state) {
        return state.stage() == Stage.REVIEW && dueDay(state).isAfter(today);
    }

    /** The card with its memory by the new schedule, due as before. */
    private MemoryState remembered(StudiedCard card) {
        var old = card.state();
        var anew = schedule.replay(card.seed(), card.answers());
        return new MemoryState(old.stage(), old.step(), anew.stability(), anew.stabilityFast(), anew.difficulty(),
                old.lastReviewedAt(), old.due(), old.reviews(), old.lapses());
    }

    /**
     * The card on the roomiest day near its new interval. One whose interval has passed already comes within half its length from today on, but no later than it
     * would have come.
     */
    private MemoryState moved(MemoryState state) {
        int maximum = schedule.settings().maximumIntervalDays();
        double raw = Math.max(1, schedule.model().interval(Schedule.trace(state), schedule.settings().desiredRetention()));
        var range = Fuzz.range(raw, 1, maximum);
        var last = schedule.calendar().dayOf(Objects.requireNonNull(state.lastReviewedAt()));
        var first = later(schedule.agenda().dayAfter(last, range.lower()), today);
        var end = schedule.agenda().dayAfter(last, range.upper());
        if (end.isBefore(today.plusDays(1))) {
            var spread = today.plusDays(Math.max(SHORTEST_SPREAD, Math.round(raw / 2)));
            end = spread.isBefore(dueDay(state)) ? spread : dueDay(state);
        }
        var day = load.roomiest(first, later(end, first));
        while (schedule.agenda().isPaused(day)) {
            day = day.plusDays(1);
        }
        load.add(day, 1);
        return new MemoryState(state.stage(), state.step(), state.stability(), state.stabilityFast(),
                state.difficulty(), state.lastReviewedAt(), schedule.calendar().startOf(day), state.reviews(),
                state.lapses());
    }

    private LocalDate dueDay(MemoryState state) {
        return schedule.calendar().dayOf(Objects.requireNonNull(state.due()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
