package dev.kotonoha.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A learner's days: they begin at an hour of the learner's own zone, not at midnight, so that studying late counts for the evening before.
 *
 * @param zone where the learner lives
 * @param dayStartHour the hour a day begins at, 0..23
 */
public record StudyCalendar(ZoneId zone, int dayStartHour) {

    public StudyCalendar {
        if (dayStartHour < 0 || dayStartHour > 23) {
            throw new DateTimeException("A day starts at an hour of 0..23, not " + dayStartHour);
        }
    }

    /** The learner's day that has begun at {@code instant} and not ended: the last one whose {@link #startOf} is not later. */
    public LocalDate dayOf(Instant instant) {
        var local = LocalDateTime.ofInstant(instant, zone);
        var day = local.toLocalDate();
        if (local.getHour() < dayStartHour) {
            day = day.minusDays(1);
        }
        if (zone.getRules().isFixedOffset()) {
            return day;
        }
        while (!instant.isBefore(startOf(day.plusDays(1)))) {
            day = day.plusDays(1);
        }
        while (instant.isBefore(startOf(day))) {
            day = day.minusDays(1);
        }
        return day;
    }

    /**
     * The first instant of the learner's day. Where clocks skip the hour it is the first instant after the gap, where they repeat it the earlier one. A day the
     * zone skips altogether has no instants: it starts when the next one does, or lends its name to the hours before that.
     */
    public Instant startOf(LocalDate day) {
        var local = LocalDateTime.of(day, LocalTime.of(dayStartHour, 0));
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.getFirst());
    }

    /** How many of the learner's days began after {@code from} up to {@code to}; 0 when {@code to} is the earlier one. */
    public long daysBetween(Instant from, Instant to) {
        return to.isAfter(from) ? dayOf(to).toEpochDay() - dayOf(from).toEpochDay() : 0;
    }
}
