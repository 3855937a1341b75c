package dev.kotonoha.kernel;

import java.time.LocalDate;

/**
 * Days on which a learner does not study, such as a holiday: nothing falls due on them, and they do not break a streak.
 *
 * @param from the first day
 * @param to the last day; there is no day in a pause that ends before it begins
 */
public record Pause(LocalDate from, LocalDate to) {

    /** Whether the day is one of the pause. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
