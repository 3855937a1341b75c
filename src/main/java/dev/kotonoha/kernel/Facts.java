package dev.kotonoha.kernel;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a device says of a fact, item by item: a value that is no good spoils its item only. */
public final class Facts {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private Facts() {
    }

    /** An id that a device made, best a UUIDv7: 1 to 64 letters, digits, or one of . _ : -; empty when it is none. */
    public static Optional<String> id(@Nullable String text) {
        return Optional.ofNullable(text).filter(found -> ID.matcher(found).matches());
    }

    /** An ISO-8601 instant, to the millisecond; empty when it is none or beyond the years 2000 to 2200. */
    public static Optional<Instant> instant(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            return Optional.of(at)
                    .filter(found -> found.toEpochMilli() > 946_684_800_000L && found.toEpochMilli() < 7_258_118_400_000L);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
