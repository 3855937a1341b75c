package dev.kotonoha.reading;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.CardId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

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

    ReadingRepository(MongoTemplate mongo) {
        this.mongo = mongo;
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

    Stream<Reading> all(LearnerId learner) {
        return mongo.stream(query(where("learnerId").is(learner)), Reading.class);
    }

    void erase(LearnerId learner) {
        mongo.remove(query(where("learnerId").is(learner)), Reading.class);
    }

    /** Changes a reading in one atomic write; a change that gives the same object back writes nothing. */
    Change change(LearnerId learner, ContentId content, UnaryOperator<Reading> change) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var before = find(learner, content);
            var after = change.apply(before);
            if (after == before || store(before, after)) {
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
