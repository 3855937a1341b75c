package dev.kotonoha.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import dev.kotonoha.kernel.StudyCalendar;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which review log, and when its learner's days begin. */
final class LogOptions {

    private static final String USUAL_ZONE = "Asia/Tokyo";
    private static final int USUAL_START = 4;

    @Parameters(paramLabel = "FILE", description = "A CSV of reviews: card_id,review_time,review_rating[,review_state][,review_duration], times in ms since 1970, ratings 1 to 4. - reads standard input.")
    private String file = "-";

    @Option(names = "--zone", description = "The learner's time zone, for example Asia/Tokyo.")
    private @Nullable String zone;

    @Option(names = "--day-start", paramLabel = "HOUR", description = "The hour at which the learner's day begins, 0 to 23.")
    private @Nullable Integer dayStart;

    /** The reviews of the file. Bad rows are told to {@code err}. */
    ReviewFile read(PrintWriter err) {
        try (var in = open()) {
            return ReviewFile.read(in, err);
        } catch (IOException e) {
            throw new BadInput("Cannot read " + file + ": " + e.getMessage());
        }
    }

    /** The days of the options; Tokyo's, from 4 o'clock, where they do not say. */
    StudyCalendar calendar() {
        try {
            return new StudyCalendar(ZoneId.of(zone == null ? USUAL_ZONE : zone), dayStart == null ? USUAL_START : dayStart);
        } catch (DateTimeException e) {
            throw new BadInput("Not a time zone or hour: " + e.getMessage());
        }
    }

    /** The days of the options; where they say nothing at all, those that begin when this learner is least likely to study. */
    StudyCalendar calendar(ReviewFile reviews, PrintWriter err) {
        if (zone != null || dayStart != null) {
            return calendar();
        }
        var calendar = reviews.quietDays();
        err.println("Days begin at " + calendar.dayStartHour()
                + ":00 UTC, when this learner studies least; give --zone and --day-start to choose.");
        return calendar;
    }

    private InputStream open() throws IOException {
        return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    }
}
