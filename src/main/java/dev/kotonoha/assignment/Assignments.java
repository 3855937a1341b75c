package dev.kotonoha.assignment;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.kernel.Problem;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** What classes were given. Who may give is for the caller to know. */
@Service
public class Assignments {

    private static final int MOST_IN_A_CLASS = 200;
    private static final int LONGEST_YEARS = 2;
    private static final double TARGET = 0.8;
    private static final Sort OLDEST = Sort.by("createdAt", "_id");

    private final MongoTemplate mongo;
    private final Catalog catalog;
    private final Clock clock;

    Assignments(MongoTemplate mongo, Catalog catalog, Clock clock) {
        this.mongo = mongo;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Gives something to a class.
     *
     * @throws Problem 422 for a day that is past or far off, an unknown content, or nothing to do; 409 for too many
     */
    public Assignment give(ClassId to, Learner teacher, AssignmentDraft draft, Collection<LearnerId> learners) {
        var today = teacher.calendar().dayOf(clock.instant());
        check(teacher, draft, today);
        if (mongo.count(query(where("classId").is(to)), Assignment.class) >= MOST_IN_A_CLASS) {
            throw new Problem(HttpStatus.CONFLICT, "assignment.too-many", MOST_IN_A_CLASS);
        }
        var due = draft.dueOn().toString();
        return mongo.insert(new Assignment(AssignmentId.random(), to, draft.title().strip(), draft.contents(), draft.lemmas(),
                today.toString(), due, draft.examOn() == null ? null : draft.examOn().toString(), draft.cardsPerDay(),
                Objects.requireNonNullElse(draft.target(), TARGET),
                Objects.requireNonNullElse(draft.lateJoiners(), LateJoiners.SAME_DAY),
                learners.stream().map(learner -> new Assignment.Given(learner, due)).toList(), clock.instant()));
    }

    /** What a class was given, oldest first. */
    public List<Assignment> ofClass(ClassId id) {
        return mongo.find(query(where("classId").is(id)).with(OLDEST), Assignment.class);
    }

    /** What a learner was given in any class, oldest first. */
    public List<Assignment> of(LearnerId learner) {
        return mongo.find(query(where("given.learnerId").is(learner)).with(OLDEST), Assignment.class);
    }

    /** One of a class; a 404 problem when the class has no such one. */
    public Assignment find(ClassId in, AssignmentId id) {
        var found = mongo.findOne(of(in, id), Assignment.class);
        if (found == null) {
            throw Problem.notFound();
        }
        return found;
    }

    /** Takes back what was given; what learners did with it stays theirs. */
    public void remove(ClassId in, AssignmentId id) {
        if (mongo.remove(of(in, id), Assignment.class).getDeletedCount() == 0) {
            throw Problem.notFound();
        }
    }

    /** Gives one learner another last day; a 404 problem when they were not given it. */
    public Assignment extend(ClassId in, AssignmentId id, LearnerId learner, LocalDate dueOn) {
        if (find(in, id).to(learner).isEmpty()) {
            throw Problem.notFound();
        }
        mongo.updateFirst(query(where("_id").is(id).and("classId").is(in).and("given.learnerId").is(learner)),
                Update.update("given.$.dueOn", dueOn.toString()), Assignment.class);
        return find(in, id);
    }

    /** Gives somebody who joined what the class was given before; said again it changes nothing. */
    public void joined(ClassId in, LearnerId learner, LocalDate on) {
        ofClass(in).forEach(assignment -> assignment.late(learner, on).ifPresent(given -> mongo.updateFirst(
                query(where("_id").is(assignment.id()).and("given.learnerId").ne(learner)), new Update().push("given", given),
                Assignment.class)));
    }

    /** Takes everything back from somebody who left. */
    public void left(ClassId in, LearnerId learner) {
        mongo.updateMulti(query(where("classId").is(in).and("given.learnerId").is(learner)), without(learner), Assignment.class);
    }

    /** The class is no more. */
    public void ended(ClassId in) {
        mongo.remove(query(where("classId").is(in)), Assignment.class);
    }

    /** How a learner disappears from an assignment. */
    static Update without(LearnerId learner) {
        return new Update().pull("given", new org.bson.Document("learnerId", learner.value()));
    }

    private void check(Learner teacher, AssignmentDraft draft, LocalDate today) {
        if (draft.contents().isEmpty() && draft.lemmas().isEmpty()) {
            throw Problem.unacceptable("contentIds", "assignment.empty");
        }
        if (draft.dueOn().isBefore(today) || draft.dueOn().isAfter(today.plusYears(LONGEST_YEARS))) {
            throw Problem.unacceptable("dueOn", "assignment.day", LONGEST_YEARS);
        }
        if (draft.examOn() != null
                && (draft.examOn().isBefore(today) || draft.examOn().isAfter(today.plusYears(LONGEST_YEARS)))) {
            throw Problem.unacceptable("examOn", "assignment.day", LONGEST_YEARS);
        }
        if (catalog.heads(draft.contents(), teacher.id()).size() < draft.contents().size()) {
            throw Problem.unacceptable("contentIds", "assignment.content");
        }
    }

    private static Query of(ClassId in, AssignmentId id) {
        return query(where("_id").is(id).and("classId").is(in));
    }
}
