package dev.kotonoha.guardian;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class BirthYearsTests {

    @Test
    void followOnEachOtherWithoutAGap() {
        var bands = BirthYears.bands(2026, 16);

        assertThat(bands.getLast().from()).isZero();
        assertThat(IntStream.range(1, bands.size())).allMatch(place -> bands.get(place).to() == bands.get(place - 1).from() - 1);
    }

    @Test
    void areThoseOfSomebodyOldEnoughInTheLastBandOnly() {
        assertThat(BirthYears.bands(2026, 16)).allSatisfy(band -> assertThat(BirthYears.mayBeUnder(16, band.to(), 2026))
                .isEqualTo(band.from() != 0));
    }

    @Test
    void leaveInDoubtWhoTurnsSixteenThisYear() {
        assertThat(BirthYears.mayBeUnder(16, 2010, 2026)).isTrue();
        assertThat(BirthYears.mayBeUnder(16, 2009, 2026)).isFalse();
    }
}
