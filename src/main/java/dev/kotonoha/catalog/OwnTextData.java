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

    /** Also what the texts were before they were revised. */
    @Override
    public Stream<?> export(LearnerId learner) {
        return Stream.concat(mongo.stream(of(learner), Content.class),
                mongo.stream(revisions(learner), ContentRevision.class).map(ContentRevision::content));
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.remove(of(learner), Content.class);
        mongo.remove(revisions(learner), ContentRevision.class);
    }

    private static Query revisions(LearnerId learner) {
        return query(where("content.owner").is(learner));
    }

    private static Query of(LearnerId learner) {
        return query(where("owner").is(learner));
    }
}
