package dev.kotonoha.dashboard;

import dev.kotonoha.assignment.AssignmentId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Why somebody may need help; there is no risk without a reason. */
public enum Risk {
    /** The score that is expected on an exam day, if all goes on like now, is under the target. */
    BELOW_TARGET,
    /** Nothing was studied for seven days while work is due. */
    NO_STUDY_FOR_A_WEEK;

    private static final int DAYS = 7;

    /**
     * What speaks for a risk.
     *
     * @param lastActiveOn null for somebody who never studied
     * @param since when they joined or were given work first, for somebody who never studied; null when that is unknown
     */
    record Signs(LocalDate today, @Nullable LocalDate lastActiveOn, @Nullable LocalDate since, boolean hasWorkDue,
            List<Forecast> forecasts) {
    }

    /** What an exam is expected to come to. */
    record Forecast(AssignmentId assignment, double expected, double target) {
    }

    /** The reasons, the graver first; empty for most. */
    static List<Risk> reasons(Signs signs) {
        var reasons = new ArrayList<Risk>();
        if (signs.forecasts().stream().anyMatch(forecast -> forecast.expected() < forecast.target())) {
            reasons.add(BELOW_TARGET);
        }
        var last = signs.lastActiveOn() == null ? signs.since() : signs.lastActiveOn();
        if (signs.hasWorkDue() && last != null && !last.isAfter(signs.today().minusDays(DAYS))) {
            reasons.add(NO_STUDY_FOR_A_WEEK);
        }
        return List.copyOf(reasons);
    }
}
