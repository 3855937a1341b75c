package dev.kotonoha.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One card asked at one moment: what each rating would lead to. Ratings are looked at from below, since a longer interval is promised to a better one
 * (Anki: states/learning.rs, relearning.rs, review.rs).
 */
final class Turn {

    /** Below this many days a card without steps comes back on the same day. */
    private static final double WITHIN_THE_DAY = 0.5;
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final double MILLIS_A_DAY = 86_400_000;

    private final Schedule schedule;
    private final MemoryState state;
    private final Instant at;
    private final double elapsedDays;
    private final double number;
    private final @Nullable Load load;
    private final @Nullable Trace[] traces = new @Nullable Trace[4];
    private final @Nullable Wait[] waits = new @Nullable Wait[4];

    Turn(Schedule schedule, MemoryState state, Instant at, long cardSeed, @Nullable Load load) {
        this.load = load;
        this.schedule = schedule;
        this.state = state;
        var last = state.lastReviewedAt();
        this.at = last != null && at.isBefore(last) ? last : at;
        elapsedDays = schedule.elapsedDays(state, this.at);
        number = Fuzz.seeded(cardSeed, state.reviews());
    }

    MemoryState after(Rating rating) {
        var wait = wait(rating);
        var trace = trace(rating);
        var due = wait.days > 0 ? schedule.startOfDayAfter(at, wait.days) : at.plus(wait.delay);
        boolean lapsed = rating == Rating.AGAIN && state.stage() == Stage.REVIEW;
        return new MemoryState(wait.stage, wait.step, trace.stability, trace.stabilityFast, trace.difficulty, at, due,
                state.reviews() + 1, state.lapses() + (lapsed ? 1 : 0));
    }

    private Wait wait(Rating rating) {
        var known = waits[rating.ordinal()];
        if (known == null) {
            known = compute(rating);
            waits[rating.ordinal()] = known;
        }
        return known;
    }

    private Wait compute(Rating rating) {
        var stage = state.stage();
        var steps = schedule.steps(stage);
        if (stage == Stage.REVIEW && rating != Rating.AGAIN) {
            return days(rating, growing(rating));
        }
        var stepping = stage == Stage.REVIEW || stage == Stage.RELEARNING ? Stage.RELEARNING : Stage.LEARNING;
        var delay = steps.delay(state.step(), rating);
        if (delay != null) {
            return new Wait(stepping, steps.next(state.step(), rating), 0, delay);
        }
        double raw = raw(rating);
        var below = rating.ordinal() > 0 ? wait(Rating.ofGrade(rating.grade() - 1)) : null;
        boolean today = steps.delays().isEmpty() && raw < WITHIN_THE_DAY && rating != Rating.EASY;
        return today && (below == null || below.days == 0) ? withinTheDay(stepping, raw, below) : days(rating, 1);
    }

    private Wait withinTheDay(Stage stage, double raw, @Nullable Wait below) {
        var delay = Duration.ofMillis(Math.round(raw * MILLIS_A_DAY));
        var shortest = below == null ? SHORTEST : below.delay.plus(SHORTEST);
        return new Wait(stage, 0, 0, delay.compareTo(shortest) < 0 ? shortest : delay);
    }

    /** An interval of whole days, longer than that of the rating below. */
    private Wait days(Rating rating, int minimum) {
        int least = minimum;
        if (rating.ordinal() > Rating.HARD.ordinal()) {
            least = Math.max(least, wait(Rating.ofGrade(rating.grade() - 1)).wholeDays() + 1);
        }
        int maximum = schedule.settings().maximumIntervalDays();
        double raw = Math.max(1, raw(rating));
        return new Wait(Stage.REVIEW, 0, chosen(raw, least, maximum), Duration.ZERO);
    }

    private int chosen(double raw, int least, int maximum) {
        if (!schedule.settings().fuzz()) {
            return Fuzz.exact(raw, least, maximum);
        }
        var range = Fuzz.range(raw, least, maximum);
        return load == null
                ? range.pick(number)
                : load.pick(schedule.calendar().dayOf(at), range, raw, maximum, number);
    }

    /** The least interval that keeps a remembered card from coming back sooner than last time merely by fuzz. */
    private int growing(Rating rating) {
        double raw = raw(rating);
        int before = (int) schedule.calendar().daysBetween(Objects.requireNonNull(state.lastReviewedAt()),
                Objects.requireNonNull(state.due()));
        if (Math.round(raw) > before) {
            return before + 1;
        }
        return Math.max(1, Fuzz.lowest(raw) <= before && before <= Fuzz.highest(raw) ? before : 1);
    }

    private double raw(Rating rating) {
        return schedule.model().interval(trace(rating), schedule.settings().desiredRetention());
    }

    private Trace trace(Rating rating) {
        var known = traces[rating.ordinal()];
        if (known == null) {
            known = Schedule.trace(state);
            schedule.model().review(known, elapsedDays, rating);
            traces[rating.ordinal()] = known;
        }
        return known;
    }

    /** Where a card goes and for how long: whole days, or a delay within the day when {@code days} is 0. */
    private record Wait(Stage stage, int step, int days, Duration delay) {

        /** Days that a longer interval must exceed; a step of over a day may end late on its last day. */
        int wholeDays() {
            long full = delay.toDays();
            return days > 0 ? days : full == 0 ? 0 : (int) full + 1;
        }
    }
}
