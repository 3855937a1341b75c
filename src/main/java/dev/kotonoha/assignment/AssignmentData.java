package dev.kotonoha.assignment;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@Component
class AssignmentData implements PersonalData {

    private final MongoTemplate mongo;
    private final Assignments assignments;

    AssignmentData(MongoTemplate mongo, Assignments assignments) {
        this.mongo = mongo;
        this.assignments = assignments;
    }

    /** What a learner was given, without the other learners. */
    record Mine(AssignmentId id, ClassId classId, String title, LocalDate dueOn) {
    }

    @Override
    public String name() {
        return "assignments";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return assignments.of(learner).stream().flatMap(assignment -> assignment.to(learner).stream()
                .map(given -> new Mine(assignment.id(), assignment.classId(), assignment.title(), given.due())));
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.updateMulti(query(where("given.learnerId").is(learner)), Assignments.without(learner), Assignment.class);
    }
}
