package dev.kotonoha.memory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * On which days of the week a learner wants less to do.
 *
 * @param efforts how much on which day; {@link Effort#NORMAL} where nothing is said
 */
public record EasyDays(Map<DayOfWeek, Effort> efforts) {

    private static final EasyDays NONE = new EasyDays(Map.of());

    public EasyDays {
        efforts = Map.copyOf(efforts);
    }

    /** How much of an ordinary day's reviews are to come: all, half, or none that can be put elsewhere. */
    public enum Effort {
        NORMAL(1), REDUCED(0.5), MINIMUM(0.0001);

        private final double share;

        Effort(double share) {
            this.share = share;
        }
    }

    /** Every day alike. */
    public static EasyDays none() {
        return NONE;
    }

    /** How much of an ordinary day's reviews {@code day} is to have, above 0 to 1. */
    double share(LocalDate day) {
        return efforts.getOrDefault(day.getDayOfWeek(), Effort.NORMAL).share;
    }

    boolean isMinimum(LocalDate day) {
        return efforts.get(day.getDayOfWeek()) == Effort.MINIMUM;
    }
}
