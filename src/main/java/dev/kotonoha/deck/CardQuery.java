package dev.kotonoha.deck;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.memory.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Which cards are wanted, newest first.
 *
 * @param text a part of the front or of a meaning; null for any
 */
public record CardQuery(@Nullable State state, @Nullable CardKind kind, @Nullable String text,
        @Nullable Instant dueBefore, Optional<Cursor> after, int limit) {

    /** What a card can be looked for by. */
    public enum State {
        NEW, LEARNING, REVIEW, RELEARNING, SUSPENDED, LEECH
    }

    Criteria criteria(LearnerId learner) {
        var all = new ArrayList<Criteria>();
        all.add(where("deletedAt").is(null));
        if (state != null) {
            all.add(state(state));
        }
        if (kind != null) {
            all.add(where("kind").is(kind));
        }
        if (text != null && !text.isBlank()) {
            var part = Pattern.compile(Pattern.quote(text.strip().substring(0, Math.min(100, text.strip().length()))),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            all.add(new Criteria().orOperator(where("front").regex(part), where("back").regex(part),
                    where("term.meanings").regex(part)));
        }
        if (dueBefore != null) {
            all.add(where("stage").ne(Stage.NEW).and("dueAt").lt(dueBefore));
        }
        after.ifPresent(cursor -> all.add(new Criteria().orOperator(where("createdAt").lt(cursor.at()),
                where("createdAt").is(cursor.at()).and("_id").lt(cursor.id()))));
        return where("learnerId").is(learner).andOperator(all);
    }

    private Criteria state(State wanted) {
        return switch (wanted) {
            case NEW -> where("stage").is(Stage.NEW);
            case LEARNING -> where("stage").is(Stage.LEARNING);
            case REVIEW -> where("stage").is(Stage.REVIEW);
            case RELEARNING -> where("stage").is(Stage.RELEARNING);
            case SUSPENDED -> where("suspended").is(true);
            case LEECH -> where("leech").is(true);
        };
    }
}
