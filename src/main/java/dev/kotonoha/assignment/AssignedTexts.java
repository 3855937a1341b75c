package dev.kotonoha.assignment;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Lender;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.List;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Learners can read what they were given, for as long as they are in the class. */
@Component
class AssignedTexts implements Lender {

    private final MongoTemplate mongo;

    AssignedTexts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Set<ContentId> lentTo(LearnerId reader) {
        var given = query(where("given.learnerId").is(reader));
        given.fields().include("contentIds");
        return mongo.query(Assignment.class).as(Contents.class).matching(given).stream()
                .flatMap(assignment -> assignment.contentIds().stream()).collect(Collectors.toUnmodifiableSet());
    }

    record Contents(List<ContentId> contentIds) {
    }
}
