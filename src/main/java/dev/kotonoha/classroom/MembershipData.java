package dev.kotonoha.classroom;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@Component
class MembershipData implements PersonalData {

    private final MongoTemplate mongo;
    private final Classrooms classrooms;

    MembershipData(MongoTemplate mongo, Classrooms classrooms) {
        this.mongo = mongo;
        this.classrooms = classrooms;
    }

    @Override
    public String name() {
        return "memberships";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return mongo.stream(of(learner), Membership.class);
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.findAllAndRemove(of(learner), Membership.class).stream().filter(Membership::isIn)
                .forEach(gone -> classrooms.leaveSeat(gone.classId()));
    }

    private static Query of(LearnerId learner) {
        return query(where("learnerId").is(learner));
    }
}
