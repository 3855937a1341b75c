package dev.kotonoha.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.ZoneOffset;

import dev.kotonoha.kernel.StudyCalendar;
import dev.kotonoha.memory.ReviewLog;
import dev.kotonoha.memory.ReviewLogBuilder;

/** A review log read from CSV, as the FSRS optimizer takes it. */
final class ReviewFile {

    private static final int MOST_NAMED = 1000;
    private static final long MILLIS_AN_HOUR = 3_600_000;

    private final ReviewLogBuilder log = ReviewLog.builder();
    private final CardNames names = new CardNames();
    private final long[] byHour = new long[24];
    private final PrintWriter err;
    private long rows;
    private long bad;

    private ReviewFile(PrintWriter err) {
        this.err = err;
    }

    /**
     * Reads all rows, telling {@code err} of those that are left out.
     *
     * @throws BadInput without a good row, or with more than one bad row in a hundred
     */
    static ReviewFile read(InputStream in, PrintWriter err) throws IOException {
        var file = new ReviewFile(err);
        var lines = new CsvLines(in);
        if (!lines.next()) {
            throw new BadInput("The review log is empty");
        }
        var columns = Columns.of(lines);
        boolean more = !columns.isHeader() || lines.next();
        while (more) {
            file.row(lines, columns);
            more = lines.next();
        }
        file.check();
        return file;
    }

    /** The log in the days of {@code calendar}. */
    ReviewLog in(StudyCalendar calendar) {
        return log.build(calendar);
    }

    CardNames names() {
        return names;
    }

    /** Days that begin at the hour around which there are fewest reviews. */
    StudyCalendar quietDays() {
        int quietest = 0;
        long fewest = Long.MAX_VALUE;
        for (int start = 0; start < 24; start++) {
            long near = 0;
            for (int away = 0; away < 6; away++) {
                near += (6 - away) * (byHour[(start + away) % 24] + byHour[(start + 23 - away) % 24]);
            }
            if (near < fewest) {
                fewest = near;
                quietest = start;
            }
        }
        return new StudyCalendar(ZoneOffset.UTC, quietest);
    }

    private void row(CsvLines line, Columns columns) {
        rows++;
        var problem = columns.problem(line);
        if (problem == null) {
            byHour[(int) (columns.time() / MILLIS_AN_HOUR % 24)]++;
            log.add(names.number(line, columns.card()), columns.time(), columns.rating(), columns.duration());
            return;
        }
        if (++bad <= MOST_NAMED) {
            err.println("Line " + line.number() + " is left out: " + problem);
        }
    }

    private void check() {
        if (bad > MOST_NAMED) {
            err.println("... and " + (bad - MOST_NAMED) + " more lines");
        }
        if (bad * 100 > rows) {
            throw new BadInput(bad + " of " + rows + " rows are bad; that is more than 1 %");
        }
        if (rows == 0) {
            throw new BadInput("The review log has no rows");
        }
    }
}
