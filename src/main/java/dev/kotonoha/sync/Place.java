package dev.kotonoha.sync;

import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a client is. A round of pages ends at the instant at which it began, so that it ends however fast others write; the next one begins a while before
 * that instant, since a write may come to light after others that carry a later one.
 *
 * @param until when the round began; null between two rounds
 * @param cards behind which changes of cards are unknown
 * @param readings the same for readings
 * @param settings the fingerprint of the settings that the client has
 * @param contents marks of the contents that the client has
 */
record Place(@Nullable Instant until, Cursor cards, Cursor readings, String settings, Set<String> contents) {

    /** More than a write takes, with its retries, and the clocks of two nodes differ. */
    static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final int ID = 10;
    private static final Cursor FIRST = new Cursor(Instant.EPOCH, "");

    Place {
        contents = Set.copyOf(contents);
    }

    /** Of a client that has nothing. */
    static Place first() {
        return new Place(null, FIRST, FIRST, "", Set.of());
    }

    /** Reads what {@link #encoded()} wrote; a 400 problem when it is not one of ours. */
    static Place decode(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return first();
        }
        try {
            var parts = text.split("\\.", -1);
            var until = parts[0].isEmpty() ? null : Cursor.instant(parts[0]);
            return new Place(until, Cursor.decode(parts[1]).orElseThrow(), Cursor.decode(parts[2]).orElseThrow(), parts[3],
                    Stream.of(parts[4].split("~")).filter(mark -> mark.length() > ID).collect(Collectors.toSet()));
        } catch (RuntimeException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "cursor");
        }
    }

    /** The opaque text that clients send back. */
    String encoded() {
        return String.join(".", List.of(until == null ? "" : String.valueOf(until.toEpochMilli()), cards.encoded(),
                readings.encoded(), settings, String.join("~", contents.stream().sorted().toList())));
    }

    /** The round that is under way, or the next one. */
    Instant round(Instant now) {
        return until == null ? now : until;
    }

    /** Where the next round begins. */
    Place ended(Instant round) {
        var back = new Cursor(round.minus(OVERLAP), "");
        return new Place(null, earlier(cards, back), earlier(readings, back), settings, contents);
    }

    private static Cursor earlier(Cursor one, Cursor other) {
        return one.at().isBefore(other.at()) ? one : other;
    }

    /** What stands for a version of a content. */
    static String mark(ContentId content, long version) {
        return id(content) + Long.toString(version, Character.MAX_RADIX);
    }

    /** Whether the client has the content in any version. */
    boolean has(ContentId content) {
        return contents.stream().anyMatch(mark -> mark.startsWith(id(content)));
    }

    private static String id(ContentId content) {
        return Fingerprint.of(content.value()).substring(0, ID);
    }
}
