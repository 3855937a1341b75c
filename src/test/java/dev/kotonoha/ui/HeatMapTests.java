package dev.kotonoha.ui;

import dev.kotonoha.review.Statistics;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class HeatMapTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 7, 1);

    private static HeatMap of(int... reviews) {
        return HeatMap
                .of(IntStream.range(0, reviews.length).mapToObj(i -> new Statistics.Day(WEDNESDAY.plusDays(i), reviews[i], 0, 0,
                        null, 0, 0, 0, 0)).toList());
    }

    @Test
    void aWeekBeginsOnSunday() {
        var weeks = of(1, 1, 1, 1, 1).weeks();

        assertThat(weeks).extracting(HeatMap.Week::sunday).containsExactly(LocalDate.of(2026, 6, 28), LocalDate.of(2026, 7, 5));
        assertThat(weeks.getFirst().days()).hasSize(4);
    }

    @Test
    void moreIsDarkerAndLarger() {
        var cells = of(0, 1, 10, 20).weeks().getFirst().days();

        assertThat(cells).extracting(HeatMap.Cell::shade).containsExactly(0, 1, 2, 4);
        assertThat(cells).extracting(HeatMap.Cell::size).isSorted();
    }

    @Test
    void oneLongDayDoesNotMakeTheOthersPale() {
        var ordinary = IntStream.concat(IntStream.generate(() -> 20).limit(20), IntStream.of(2000)).toArray();

        assertThat(of(ordinary).weeks().get(1).days()).allMatch(cell -> cell.shade() == 4);
    }

    @Test
    void aYearWithoutStudyIsEmpty() {
        assertThat(of(0, 0, 0).weeks().getFirst().days()).allMatch(cell -> cell.shade() == 0);
    }

    @Test
    void monthsAreMarkedWhereTheyBegin() {
        assertThat(of(new int[40]).months()).isEqualTo(List.of(new HeatMap.Month(WEDNESDAY, 0), new HeatMap.Month(
                LocalDate.of(2026, 8, 1), 52)));
    }
}
