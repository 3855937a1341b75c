package dev.kotonoha.classroom;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import dev.kotonoha.assignment.ClassId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** What is kept about somebody who teaches; an orphaned class goes to the next teacher, or ends where there is none. */
@Component
class ClassroomData implements PersonalData {

    private final MongoTemplate mongo;
    private final Classrooms classrooms;

    ClassroomData(MongoTemplate mongo, Classrooms classrooms) {
        this.mongo = mongo;
        this.classrooms = classrooms;
    }

    /** A class without its other teachers. */
    record Taught(ClassId id, String name, Instant createdAt) {
    }

    @Override
    public String name() {
        return "classes";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return classrooms.taughtBy(learner).stream().map(found -> new Taught(found.id(), found.name(), found.createdAt()));
    }

    @Override
    public void erase(LearnerId learner) {
        for (var found : classrooms.taughtBy(learner)) {
            if (found.teachers().equals(List.of(learner))) {
                classrooms.remove(found.id());
            }
        }
        mongo.updateMulti(taught(learner), new Update().pull("teachers", learner.value()), Classroom.class);
    }

    private static Query taught(LearnerId learner) {
        return query(where("teachers").is(learner));
    }
}
