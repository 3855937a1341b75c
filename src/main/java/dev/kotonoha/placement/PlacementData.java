package dev.kotonoha.placement;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@Component
class PlacementData implements PersonalData {

    private final MongoTemplate mongo;

    PlacementData(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String name() {
        return "placements";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return mongo.stream(of(learner), Placement.class);
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.remove(of(learner), Placement.class);
    }

    private static Query of(LearnerId learner) {
        return query(where("learnerId").is(learner));
    }
}
