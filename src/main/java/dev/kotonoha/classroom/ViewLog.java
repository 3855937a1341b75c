package dev.kotonoha.classroom;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Who looked at whose figures: written before they are shown, and shown to those whose figures they are. */
@Service
public class ViewLog {

    private static final Sort LATEST = Sort.by(Sort.Direction.DESC, "at", "_id");

    private final MongoTemplate mongo;
    private final Clock clock;

    ViewLog(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Remembers that a teacher is about to see something of these learners. */
    public void record(Classroom in, Learner teacher, View.What what, Collection<LearnerId> learners) {
        if (!learners.isEmpty()) {
            mongo.insert(new View(UUID.randomUUID().toString(), clock.instant(), in.id(), in.name(), teacher.id(),
                    teacher.displayName(), what, java.util.List.copyOf(learners)));
        }
    }

    /** Who looked at a learner's figures, latest first. */
    public Listing<View> of(LearnerId learner, Optional<Cursor> after, int limit) {
        var wanted = where("learners").is(learner);
        var criteria = after.map(cursor -> wanted.orOperator(where("at").lt(cursor.at()),
                where("at").is(cursor.at()).and("_id").lt(cursor.id()))).orElse(wanted);
        var found = mongo.find(query((Criteria) criteria).with(LATEST).limit(limit + 1), View.class);
        return Listing.cut(found, limit, view -> new Cursor(view.at(), view.id()));
    }
}
