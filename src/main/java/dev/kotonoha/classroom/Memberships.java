package dev.kotonoha.classroom;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Attempts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.guardian.Guardians;
import dev.kotonoha.kernel.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Who learns in which class. */
@Service
public class Memberships {

    /** What is counted when somebody guesses at join codes. */
    private static final String CODES = "join codes";

    private final MongoTemplate mongo;
    private final Classrooms classrooms;
    private final Assignments assignments;
    private final Accounts accounts;
    private final Attempts attempts;
    private final Guardians guardians;

    Memberships(MongoTemplate mongo, Classrooms classrooms, Assignments assignments, Accounts accounts, Attempts attempts,
            Guardians guardians) {
        this.mongo = mongo;
        this.classrooms = classrooms;
        this.assignments = assignments;
        this.accounts = accounts;
        this.attempts = attempts;
        this.guardians = guardians;
    }

    /** What became of joining. */
    public record Joined(Classroom classroom, boolean isNew) {
    }

    /** The class that a code opens, for somebody who thinks of joining; a 404 problem for an unknown or expired one, 429 for guessing. */
    public Classroom preview(Learner learner, String code) {
        var caller = "learner " + learner.id();
        attempts.check(caller, CODES);
        return classrooms.byCode(code).orElseThrow(() -> {
            attempts.failed(caller, CODES);
            return new Problem(HttpStatus.NOT_FOUND, "class.code");
        });
    }

    /** Joins by code, which says that one agrees to what the preview shows; joining again changes nothing. A 409 problem when full. */
    public Joined join(Learner learner, String code) {
        var classroom = preview(learner, code);
        return new Joined(classroom, enter(classroom, learner));
    }

    /** Agrees to be in a class whose roster one is on; a 404 problem for anybody else. */
    public Joined accept(Learner learner, ClassId id) {
        if (find(id, learner.id()).filter(Membership::isPresent).isEmpty()) {
            throw Problem.notFound();
        }
        var classroom = classrooms.find(id).orElseThrow(Problem::notFound);
        return new Joined(classroom, enter(classroom, learner));
    }

    private boolean enter(Classroom in, Learner learner) {
        if (in.isTaughtBy(learner.id())) {
            throw new Problem(HttpStatus.CONFLICT, "class.own");
        }
        if (find(in.id(), learner.id()).filter(Membership::isIn).isPresent()) {
            return false;
        }
        guardians.check(learner.id());
        if (!classrooms.takeSeat(in)) {
            throw new Problem(HttpStatus.CONFLICT, "class.full");
        }
        if (!becomeMember(in, learner.id())) {
            classrooms.leaveSeat(in.id());
            return false;
        }
        assignments.joined(in.id(), learner.id(), learner.calendar().dayOf(classrooms.now()));
        return true;
    }

    /** Of several at the same time one changes it. */
    private boolean becomeMember(Classroom in, LearnerId learner) {
        var outside = query(where("_id").is(Membership.id(in.id(), learner)).and("state").ne(Membership.State.MEMBER));
        var change = new Update().set("classId", in.id().value()).set("learnerId", learner.value())
                .set("state", Membership.State.MEMBER).set("agreed", Arrays.asList(Shared.values()))
                .set("changedAt", Date.from(classrooms.now()));
        try {
            return mongo.upsert(outside, change, Membership.class).wasAcknowledged();
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Leaves a class, or turns down an invitation; holds at once. */
    public void leave(LearnerId learner, ClassId id) {
        end(learner, id, Membership.State.LEFT);
    }

    /** A teacher takes somebody out. */
    public void remove(LearnerId teacher, ClassId id, LearnerId learner) {
        classrooms.taught(teacher, id);
        end(learner, id, Membership.State.REMOVED);
    }

    private void end(LearnerId learner, ClassId id, Membership.State state) {
        var present = query(where("_id").is(Membership.id(id, learner)).and("state")
                .in(Membership.State.MEMBER, Membership.State.INVITED));
        var before = mongo.findAndModify(present,
                Update.update("state", state).set("changedAt", Date.from(classrooms.now())),
                FindAndModifyOptions.options().returnNew(false), Membership.class);
        if (before == null) {
            throw Problem.notFound();
        }
        if (before.isIn()) {
            classrooms.leaveSeat(id);
        }
        assignments.left(id, learner);
    }

    /** Those who are in a class, or on its roster, in no order. For its teachers. */
    public List<Membership> present(ClassId id) {
        return mongo.find(query(where("classId").is(id).and("state").in(Membership.State.MEMBER, Membership.State.INVITED)),
                Membership.class);
    }

    /** The learners who are in a class and may be seen by it, in no order. */
    public List<Learner> members(ClassId id) {
        var members = mongo.find(of(id), Membership.class).stream().map(Membership::learnerId).toList();
        return accounts.learners(guardians.visible(members));
    }

    /** The learner, when they are in the class and may be seen by it; a 404 problem for anybody else. */
    public Learner member(ClassId id, LearnerId learner) {
        return find(id, learner).filter(found -> found.isIn() && guardians.visible(List.of(learner)).contains(learner))
                .flatMap(found -> accounts.learner(learner))
                .orElseThrow(Problem::notFound);
    }

    /** The classes that a learner is in, or invited to, oldest first. */
    public List<Classroom> classesOf(LearnerId learner, Membership.State state) {
        var found = mongo.find(query(where("learnerId").is(learner).and("state").is(state)), Membership.class);
        return classrooms.find(found.stream().map(Membership::classId).toList());
    }

    /** Whether a learner is in any class. */
    public boolean isAnywhere(LearnerId learner) {
        return mongo.exists(query(where("learnerId").is(learner).and("state").is(Membership.State.MEMBER)), Membership.class);
    }

    /** A class, for somebody who teaches it, is in it or on its roster. */
    public Classroom visible(LearnerId viewer, ClassId id) {
        return classrooms.find(id)
                .filter(found -> found.isTaughtBy(viewer) || find(id, viewer).filter(Membership::isPresent).isPresent())
                .orElseThrow(Problem::notFound);
    }

    /** Puts people on the roster who are not in; those who are stay as they are. */
    void invite(ClassId id, List<Membership> invitations) {
        var ids = invitations.stream().map(Membership::id).toList();
        mongo.remove(query(where("_id").in(ids).and("state").in(Membership.State.LEFT, Membership.State.REMOVED)),
                Membership.class);
        var there = Set.copyOf(mongo.find(query(where("_id").in(ids)), Membership.class).stream().map(Membership::id).toList());
        mongo.insertAll(invitations.stream().filter(invitation -> !there.contains(invitation.id())).toList());
    }

    private Optional<Membership> find(ClassId id, LearnerId learner) {
        return Optional.ofNullable(mongo.findById(Membership.id(id, learner), Membership.class));
    }

    private static Query of(ClassId id) {
        return query(where("classId").is(id).and("state").is(Membership.State.MEMBER));
    }
}
