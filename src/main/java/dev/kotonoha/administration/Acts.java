package dev.kotonoha.administration;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import dev.kotonoha.account.Role;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** What administrators did: written before it is done, kept for good, and in the export of those whom it was about. */
@Service
public class Acts implements PersonalData {

    private static final Sort LATEST = Sort.by(Sort.Direction.DESC, "at", "_id");

    private final MongoTemplate mongo;
    private final Clock clock;

    Acts(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** What one did, or what was done about one, without naming the other. */
    record Mine(Instant at, Act.What what, String thing) {
    }

    /** All acts, latest first; a 403 problem for anybody but an administrator. */
    public Listing<Act> latest(Learner admin, Optional<Cursor> after, int limit) {
        admin.mustBe(Role.ADMIN);
        var criteria = after.map(cursor -> new Criteria().orOperator(where("at").lt(cursor.at()),
                where("at").is(cursor.at()).and("_id").lt(cursor.id()))).orElseGet(Criteria::new);
        var found = mongo.find(query(criteria).with(LATEST).limit(limit + 1), Act.class);
        return Listing.cut(found, limit, act -> new Cursor(act.at(), act.id()));
    }

    void record(Learner admin, Act.What what, @Nullable LearnerId person, String thing) {
        mongo.insert(new Act(UUID.randomUUID().toString(), clock.instant(), admin.id(), what, person, thing));
    }

    @Override
    public String name() {
        return "adminActs";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        var either = new Criteria().orOperator(where("admin").is(learner), where("person").is(learner));
        return mongo.stream(query(either), Act.class).map(act -> new Mine(act.at(), act.what(), act.thing()));
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.updateMulti(of("admin", learner), new Update().unset("admin"), Act.class);
        mongo.updateMulti(of("person", learner), new Update().unset("person"), Act.class);
    }

    private static Query of(String field, LearnerId learner) {
        return query(where(field).is(learner));
    }
}
