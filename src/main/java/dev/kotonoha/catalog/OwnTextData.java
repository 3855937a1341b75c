package dev.kotonoha.catalog;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@Component
class OwnTextData implements PersonalData {

    private final MongoTemplate mongo;

    OwnTextData(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String name() {
        return "texts";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return mongo.stream(of(learner), Content.class);
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.remove(of(learner), Content.class);
        mongo.remove(query(where("content.owner").is(learner)), ContentRevision.class);
    }

    private static Query of(LearnerId learner) {
        return query(where("owner").is(learner));
    }
}
