package dev.kotonoha.ui;

import dev.kotonoha.review.Statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Days as squares, a column a week from Sunday on; the more was done, the darker and the larger.
 *
 * @param weeks in order, for those who want a table
 * @param months where each month begins
 */
record HeatMap(List<Week> weeks, List<Month> months, int width) {

    private static final int STEP = 13;
    private static final int SHADES = 4;

    /**
     * A day.
     *
     * @param amount answers and sentences read
     * @param shade 0 for nothing, to 4
     */
    record Cell(LocalDate day, int amount, int shade, double x, double y, double size) {
    }

    /** @param days seven; fewer in the first and the last week */
    record Week(LocalDate sunday, List<Cell> days) {
    }

    record Month(LocalDate day, int x) {
    }

    /** @param days in order, without a gap */
    static HeatMap of(List<Statistics.Day> days) {
        var much = much(days);
        var weeks = new ArrayList<Week>();
        var months = new ArrayList<Month>();
        for (var day : days) {
            var sunday = day.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            if (weeks.isEmpty() || !weeks.getLast().sunday().equals(sunday)) {
                weeks.add(new Week(sunday, new ArrayList<>()));
            }
            var column = (weeks.size() - 1) * STEP;
            if (day.day().getDayOfMonth() == 1) {
                months.add(new Month(day.day(), column));
            }
            weeks.getLast().days().add(cell(day, much, column));
        }
        return new HeatMap(weeks, months, weeks.size() * STEP);
    }

    private static Cell cell(Statistics.Day day, int much, int column) {
        var amount = amount(day);
        var shade = Math.min(SHADES, Math.ceilDiv(amount * SHADES, much));
        var size = shade == 0 ? 3 : 4 + 1.75 * shade;
        var row = day.day().getDayOfWeek().getValue() % 7 * STEP;
        return new Cell(day.day(), amount, shade, column + (STEP - size) / 2, row + (STEP - size) / 2, size);
    }

    /** What most days of study stay under, so that one long day does not make the others pale. */
    private static int much(List<Statistics.Day> days) {
        var sorted = days.stream().mapToInt(HeatMap::amount).filter(amount -> amount > 0).sorted().toArray();
        return sorted.length == 0 ? 1 : sorted[sorted.length * 9 / 10];
    }

    private static int amount(Statistics.Day day) {
        return day.reviews() + day.sentencesRead();
    }
}
