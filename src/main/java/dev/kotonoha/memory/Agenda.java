package dev.kotonoha.memory;

import dev.kotonoha.kernel.Pause;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What a learner's coming days look like besides the card that is being scheduled.
 *
 * @param loads what is due on which day, as of the beginning of a day; null where nobody looked on that day
 * @param pauses days on which nothing is to fall due
 */
public record Agenda(Function<LocalDate, @Nullable Load> loads, List<Pause> pauses) {

    private static final Agenda FREE = new Agenda(day -> null, List.of());

    public Agenda {
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    /** Nothing is due and there is no pause. */
    public static Agenda free() {
        return FREE;
    }

    /** The day that is {@code days} days after {@code from} when days of a pause are not counted. */
    public LocalDate dayAfter(LocalDate from, long days) {
        var day = from.plusDays(days);
        var counted = from;
        for (var pause : pauses) {
            var first = pause.from().isAfter(counted) ? pause.from() : counted.plusDays(1);
            if (!first.isAfter(pause.to()) && !first.isAfter(day)) {
                day = day.plusDays(pause.to().toEpochDay() - first.toEpochDay() + 1);
                counted = pause.to();
            }
        }
        return day;
    }

    boolean isPaused(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.contains(day));
    }
}
