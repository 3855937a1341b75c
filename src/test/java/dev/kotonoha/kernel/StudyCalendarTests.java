package dev.kotonoha.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyCalendarTests {

    private final StudyCalendar tokyo = new StudyCalendar(ZoneId.of("Asia/Tokyo"), 4);

    @Test
    void theHoursBeforeTheDayStartBelongToTheDayBefore() {
        assertThat(tokyo.dayOf(Instant.parse("2026-05-01T18:59:59Z"))).isEqualTo("2026-05-01");
        assertThat(tokyo.dayOf(Instant.parse("2026-05-01T19:00:00Z"))).isEqualTo("2026-05-02");
    }

    @Test
    void daysAreCountedByTheirStartsAndNeverBackwards() {
        var before = Instant.parse("2026-05-01T18:59:00Z");
        assertThat(tokyo.daysBetween(before, before.plusSeconds(120))).isEqualTo(1);
        assertThat(tokyo.daysBetween(before.plusSeconds(120), before)).isZero();
        assertThat(tokyo.daysBetween(before, before.plus(Duration.ofDays(30)))).isEqualTo(30);
    }

    @Test
    void aDayThatWouldStartInsideAGapStartsAfterIt() {
        var berlin = new StudyCalendar(ZoneId.of("Europe/Berlin"), 2);
        assertThat(berlin.startOf(LocalDate.parse("2026-03-29"))).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void aDayThatWouldStartTwiceStartsTheFirstTime() {
        var berlin = new StudyCalendar(ZoneId.of("Europe/Berlin"), 2);
        assertThat(berlin.startOf(LocalDate.parse("2026-10-25"))).isEqualTo("2026-10-25T00:00:00Z");
    }

    @Test
    void hoursOnTheDateThatSamoaSkippedBelongToIt() {
        var apia = new StudyCalendar(ZoneId.of("Pacific/Apia"), 4);
        var after = Instant.parse("2011-12-30T10:00:00Z");
        assertThat(apia.startOf(LocalDate.parse("2011-12-30"))).isEqualTo(after);
        assertThat(apia.dayOf(after)).isEqualTo("2011-12-30");
        assertThat(apia.dayOf(after.plus(Duration.ofHours(4)))).isEqualTo("2011-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "Australia/Lord_Howe",
            "America/St_Johns", "Africa/Cairo", "Antarctica/Troll", "UTC"})
    void everyInstantLiesBetweenTheStartOfItsDayAndTheNext(String zone) {
        long seed = System.nanoTime();
        System.out.println("StudyCalendarTests seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            var calendar = new StudyCalendar(ZoneId.of(zone), random.nextInt(24));
            var instant = Instant.ofEpochSecond(random.nextLong(0, 2_000_000_000L));
            var day = calendar.dayOf(instant);
            assertThat(calendar.startOf(day)).as("seed %s: %s %s", seed, calendar, instant).isBeforeOrEqualTo(instant);
            assertThat(calendar.startOf(day.plusDays(1))).as("seed %s: %s %s", seed, calendar, instant)
                    .isAfter(instant);
        }
    }

    @Test
    void anHourOutsideTheDayIsRefused() {
        assertThatThrownBy(() -> new StudyCalendar(ZoneId.of("UTC"), 24)).isInstanceOf(DateTimeException.class);
    }
}
