package dev.kotonoha.retention;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class RecallsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final Recalls recalls = new Recalls(TODAY);

    @Test
    void reviewsCountByHowLongAfterTheAnswerBeforeTheyCome() {
        recalls.add(TODAY, 20, 0.9, true);
        recalls.add(TODAY, 21, 0.8, false);

        var ages = recalls.ages(Integer.MAX_VALUE);
        assertThat(ages.young()).isEqualTo(new Recall(1, 0.9, 1.0));
        assertThat(ages.mature()).isEqualTo(new Recall(1, 0.8, 0.0));
        assertThat(ages.all().actual()).isEqualTo(0.5);
    }

    @Test
    void aPeriodHasItsLastDaysAndNoMore() {
        recalls.add(TODAY.minusDays(29), 5, 0.9, true);
        recalls.add(TODAY.minusDays(30), 5, 0.9, true);
        recalls.add(TODAY.minusDays(364), 5, 0.9, true);
        recalls.add(TODAY.minusDays(365), 5, 0.9, true);

        assertThat(recalls.periods()).extracting(period -> period.young().reviews()).containsExactly(1, 2, 3);
        assertThat(recalls.ages(Integer.MAX_VALUE).young().reviews()).isEqualTo(4);
    }

    @Test
    void calibrationSetsWhatCameBesideWhatWasForetold() {
        recalls.add(TODAY, 5, 0.96, true);
        recalls.add(TODAY, 5, 0.98, false);
        recalls.add(TODAY, 5, 1.0, true);
        recalls.add(TODAY, 5, 0.02, false);

        assertThat(recalls.calibration()).extracting(Recall::reviews).containsExactly(1, 3);
        assertThat(recalls.calibration().getLast().actual()).isEqualTo(2.0 / 3);
    }
}
