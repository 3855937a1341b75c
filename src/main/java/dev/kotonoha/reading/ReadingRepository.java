package dev.kotonoha.reading;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.kernel.Cursor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@Repository
class ReadingRepository {

    private static final int TRIES = 20;

    private final MongoTemplate mongo;
    private final Clock clock;

    ReadingRepository(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** A change as it was stored. */
    record Change(Reading before, Reading after) {
    }

    /** What is known of the learner with the content; a blank one where nothing is. */
    Reading find(LearnerId learner, ContentId content) {
        var query = query(where("learnerId").is(learner).and("_id").is(Reading.id(learner, content)));
        var found = mongo.findOne(query, Reading.class);
        return found == null ? Reading.none(learner, content) : found;
    }

    /** The learner's readings of these contents, without their facts. */
    List<Reading> heads(LearnerId learner, Collection<ContentId> contents) {
        var ids = contents.stream().map(content -> Reading.id(learner, content)).toList();
        return mongo.find(withoutFacts(query(where("learnerId").is(learner).and("_id").in(ids))), Reading.class);
    }

    /** The learner's readings of a status, latest first, without their facts. */
    List<Reading> heads(LearnerId learner, Status status, int limit) {
        var query = query(where("learnerId").is(learner).and("status").is(status)).with(Sort.by(Sort.Direction.DESC, "lastAt"));
        return mongo.find(withoutFacts(query.limit(limit)), Reading.class);
    }

    /** The readings in which taps that count support the card. */
    List<Reading> supporting(LearnerId learner, CardId card) {
        return mongo.find(query(where("learnerId").is(learner).and("taps.card").is(card)), Reading.class);
    }

    /** What the learner wants at hand without a net, latest first, without the facts. */
    List<Reading> kept(LearnerId learner, int limit) {
        var query = query(where("learnerId").is(learner).and("keptAt").ne(null)).with(Sort.by(Sort.Direction.DESC, "keptAt"));
        return mongo.find(withoutFacts(query.limit(limit)), Reading.class);
    }

    /** The contents that the learner ever had to do with. */
    List<ContentId> contents(LearnerId learner) {
        var all = query(where("learnerId").is(learner));
        all.fields().include("contentId").exclude("_id");
        return mongo.query(Reading.class).as(Named.class).matching(all).stream().map(Named::contentId).toList();
    }

    record Named(ContentId contentId) {
    }

    /** Readings in the order in which they were changed, after a place in it, up to an instant (included). */
    List<Reading> changed(LearnerId learner, Cursor after, Instant until, int limit) {
        return mongo.find(query(where("learnerId").is(learner).andOperator(after.beyond("changedAt", until)))
                .with(Sort.by("changedAt", "_id")).limit(limit), Reading.class);
    }

    Stream<Reading> all(LearnerId learner) {
        return mongo.stream(query(where("learnerId").is(learner)), Reading.class);
    }

    /** Changes a reading in one atomic write; a change that gives the same object back writes nothing. */
    Change change(LearnerId learner, ContentId content, UnaryOperator<Reading> change) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var before = find(learner, content);
            var decided = change.apply(before);
            if (decided == before) {
                return new Change(before, before);
            }
            var after = decided.changed(clock.instant());
            if (store(before, after)) {
                return new Change(before, after);
            }
        }
        throw new OptimisticLockingFailureException("A reading was changed by others all the time");
    }

    private boolean store(Reading before, Reading after) {
        if (before.version() == 0) {
            try {
                mongo.insert(after);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        var guard = query(
                where("learnerId").is(before.learnerId()).and("_id").is(before.id()).and("version").is(before.version()));
        return mongo.findAndReplace(guard, after, FindAndReplaceOptions.none()) != null;
    }

    private static Query withoutFacts(Query query) {
        query.fields().exclude("taps", "reports");
        return query;
    }
}
