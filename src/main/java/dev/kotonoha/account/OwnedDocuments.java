package dev.kotonoha.account;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import java.util.stream.Stream;

/** A collection whose documents each belong to one learner, named by their {@code learnerId}: all of them are exported as they are, and erased. */
public abstract class OwnedDocuments implements PersonalData {

    private final MongoTemplate mongo;
    private final String name;
    private final Class<?> type;

    /** @param type of the documents */
    protected OwnedDocuments(MongoTemplate mongo, String name, Class<?> type) {
        this.mongo = mongo;
        this.name = name;
        this.type = type;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return mongo.stream(of(learner), type);
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.remove(of(learner), type);
    }

    private static Query of(LearnerId learner) {
        return query(where("learnerId").is(learner));
    }
}
