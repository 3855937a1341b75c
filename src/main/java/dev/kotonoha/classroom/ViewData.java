package dev.kotonoha.classroom;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import dev.kotonoha.assignment.ClassId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@Component
class ViewData implements PersonalData {

    private final MongoTemplate mongo;

    ViewData(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A look at one's figures, or one's own at others', without naming the learners. */
    record Seen(Instant at, ClassId classId, String className, String viewerName, View.What what) {
    }

    @Override
    public String name() {
        return "views";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        var either = new Criteria().orOperator(where("learners").is(learner), where("viewer").is(learner));
        return mongo.stream(query(either), View.class)
                .map(view -> new Seen(view.at(), view.classId(), view.className(), view.viewerName(), view.what()));
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.updateMulti(of(learner), new Update().pull("learners", learner.value()), View.class);
        mongo.updateMulti(query(where("viewer").is(learner)), new Update().unset("viewer").set("viewerName", ""), View.class);
    }

    private static Query of(LearnerId learner) {
        return query(where("learners").is(learner));
    }
}
