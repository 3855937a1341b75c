package dev.kotonoha.catalog;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.kernel.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Which contents are wanted, newest first.
 *
 * @param viewer who looks: what is not for them is left out
 * @param among only these; null for all
 * @param without none of these
 * @param text a part of a title; null for any
 */
public record ContentQuery(LearnerId viewer, @Nullable Set<ContentId> among, Set<ContentId> without, @Nullable String level,
        @Nullable Kind kind,
        @Nullable String text, Optional<Cursor> after, int limit) {

    private static final int LONGEST_TEXT = 100;

    /** @param lent what the viewer has from a teacher */
    Criteria criteria(Set<ContentId> lent) {
        var all = new ArrayList<Criteria>();
        all.add(new Criteria().orOperator(where("audience").is(Audience.ALL), where("owner").is(viewer),
                where("_id").in(lent).and("audience").is(Audience.CLASSES)));
        if (among != null) {
            all.add(where("_id").in(among));
        }
        if (!without.isEmpty()) {
            all.add(where("_id").nin(without));
        }
        if (level != null) {
            all.add(where("level").is(level));
        }
        if (kind != null) {
            all.add(where("kind").is(kind));
        }
        if (text != null && !text.isBlank()) {
            var part = Pattern.compile(Pattern.quote(text.strip().substring(0, Math.min(LONGEST_TEXT, text.strip().length()))),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            all.add(new Criteria().orOperator(where("title.en").regex(part), where("title.ja").regex(part)));
        }
        after.ifPresent(cursor -> all.add(new Criteria().orOperator(where("createdAt").lt(cursor.at()),
                where("createdAt").is(cursor.at()).and("_id").lt(cursor.id()))));
        return new Criteria().andOperator(List.copyOf(all));
    }
}
