package dev.kotonoha.memory;

import java.time.Instant;

import dev.kotonoha.kernel.StudyCalendar;

/** The learner's days over a stretch of time, looked up without asking the calendar again: the same days as {@link StudyCalendar#dayOf}. */
final class DayStarts {

    private static final long DAY = 86_400_000;

    private final long[] starts;
    private final int firstDay;

    /** Knows the days of every moment from {@code earliest} to {@code latest}, in milliseconds since 1970. */
    DayStarts(StudyCalendar calendar, long earliest, long latest) {
        var first = calendar.dayOf(Instant.ofEpochMilli(earliest));
        var last = calendar.dayOf(Instant.ofEpochMilli(latest));
        firstDay = Math.toIntExact(first.toEpochDay());
        starts = new long[Math.toIntExact(last.toEpochDay()) - firstDay + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = calendar.startOf(first.plusDays(i)).toEpochMilli();
        }
    }

    /** The number of the day, counted from 1970-01-01. */
    int dayOf(long millis) {
        int at = Math.clamp((millis - starts[0]) / DAY, 0, starts.length - 1);
        while (at + 1 < starts.length && starts[at + 1] <= millis) {
            at++;
        }
        while (at > 0 && starts[at] > millis) {
            at--;
        }
        return firstDay + at;
    }
}
