package dev.kotonoha.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.HttpStatus;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
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

    /** Reads what {@link #encoded()} wrote; absent when there is no cursor, a 400 problem when it is not one of ours. */
    public static Optional<Cursor> decode(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            return Optional.of(new Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "cursor");
        }
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
