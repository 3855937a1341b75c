package dev.kotonoha.dashboard;

import dev.kotonoha.assignment.AssignmentId;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class RiskTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    @Test
    void isAScoreUnderTheTarget() {
        assertThat(reasons(TODAY, true, 0.79)).containsExactly(Risk.BELOW_TARGET);
        assertThat(reasons(TODAY, true, 0.80)).isEmpty();
    }

    @Test
    void isAWeekWithoutStudyWhenWorkIsDue() {
        assertThat(reasons(TODAY.minusDays(7), true, 0.9)).containsExactly(Risk.NO_STUDY_FOR_A_WEEK);
        assertThat(reasons(TODAY.minusDays(6), true, 0.9)).isEmpty();
        assertThat(reasons(TODAY.minusDays(7), false, 0.9)).isEmpty();
    }

    @Test
    void isNotYetFoundInSomebodyWhoHasJustBegun() {
        var signs = new Risk.Signs(TODAY, null, TODAY.minusDays(2), true, List.of());

        assertThat(Risk.reasons(signs)).isEmpty();
    }

    private static List<Risk> reasons(LocalDate lastActiveOn, boolean workDue, double expected) {
        var forecast = new Risk.Forecast(new AssignmentId("a"), expected, 0.8);
        return Risk.reasons(new Risk.Signs(TODAY, lastActiveOn, TODAY.minusDays(90), workDue, List.of(forecast)));
    }
}
