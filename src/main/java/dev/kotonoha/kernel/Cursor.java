package dev.kotonoha.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * A place in a list ordered by an instant and then by id; new items before or after it do not move it.
 *
 * @param at the instant of the last item seen, to the millisecond
 * @param id that item's id
 */
public record Cursor(Instant at, String id) {

    /** The end of the year 9999; behind it a database's dates overflow. */
    private static final long LATEST = 253_402_300_799_999L;

    /** Reads what {@link #encoded()} wrote; absent when there is no cursor, a 400 problem when it is not one of ours. */
    public static Optional<Cursor> decode(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            return Optional.of(new Cursor(instant(parts[0]), parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "cursor");
        }
    }

    /** Reads milliseconds since 1970; an {@link IllegalArgumentException} for what is no number, and for a time that no clock shows. */
    public static Instant instant(String millis) {
        var at = Long.parseLong(millis);
        if (at > LATEST || at < -LATEST) {
            throw new IllegalArgumentException("No clock shows this time");
        }
        return Instant.ofEpochMilli(at);
    }

    /** What stands behind this place in ascending order of an instant and then of the id, up to an instant (included). */
    public Criteria beyond(String instant, Instant until) {
        return where(instant).gte(at).lte(until).andOperator(
                new Criteria().orOperator(where(instant).gt(at), where("_id").gt(id)));
    }

    /** The opaque text that clients send back. */
    public String encoded() {
        var plain = at.toEpochMilli() + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
