package dev.kotonoha.classroom;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.Role;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.kernel.Crockford;
import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The classes and their teachers. What is not one's own does not exist: 404. */
@Service
public class Classrooms {

    /** The most learners that a class may have. */
    public static final int LARGEST = 1000;

    private static final int CODE_LENGTH = 40 / Crockford.BITS;
    private static final Duration CODE_LIFE = Duration.ofDays(14);
    private static final Duration SITTING_DOWN = Duration.ofMinutes(1);
    private static final int MOST_TEACHERS = 10;
    private static final int MOST_CLASSES = 100;

    private final MongoTemplate mongo;
    private final Accounts accounts;
    private final Assignments assignments;
    private final Catalog catalog;
    private final Clock clock;

    Classrooms(MongoTemplate mongo, Accounts accounts, Assignments assignments, Catalog catalog, Clock clock) {
        this.mongo = mongo;
        this.accounts = accounts;
        this.assignments = assignments;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Opens a class with a join code that is good for two weeks.
     *
     * @param capacity null for the largest
     * @throws Problem 403 for somebody who does not teach, 422 for an unknown level, 409 for too many
     */
    public Classroom open(Learner teacher, String name, @Nullable String level, @Nullable Integer capacity) {
        return open(teacher, name, level, capacity == null ? LARGEST : capacity, null);
    }

    /** Opens a class of learners who do not exist, which is marked as such. */
    public Classroom openDemo(Learner teacher, String name) {
        return open(teacher, name, null, LARGEST, true);
    }

    private Classroom open(Learner teacher, String name, @Nullable String level, int capacity, @Nullable Boolean demo) {
        if (!teacher.roles().contains(Role.TEACHER)) {
            throw new Problem(HttpStatus.FORBIDDEN, "class.teachers-only");
        }
        if (taughtBy(teacher.id()).size() >= MOST_CLASSES) {
            throw new Problem(HttpStatus.CONFLICT, "class.too-many", MOST_CLASSES);
        }
        var now = clock.instant();
        return mongo.insert(new Classroom(ClassId.random(), name.strip(), checked(level), List.of(teacher.id()),
                Crockford.random(CODE_LENGTH), now.plus(CODE_LIFE), capacity, 0, now, now, demo));
    }

    /** The classes that somebody teaches, oldest first. */
    public List<Classroom> taughtBy(LearnerId teacher) {
        return mongo.find(query(where("teachers").is(teacher)).with(Sort.by("createdAt", "_id")), Classroom.class);
    }

    /** A class, for one of its teachers. */
    public Classroom taught(LearnerId teacher, ClassId id) {
        return find(id).filter(found -> found.isTaughtBy(teacher)).orElseThrow(Problem::notFound);
    }

    /** A class, for its owner; a 403 problem for the other teachers. */
    public Classroom owned(LearnerId teacher, ClassId id) {
        var found = taught(teacher, id);
        if (!found.owner().equals(teacher)) {
            throw new Problem(HttpStatus.FORBIDDEN, "class.owner-only");
        }
        return found;
    }

    /** The class that a code opens now, however it is spelled; absent for an unknown or expired one. */
    Optional<Classroom> byCode(String typed) {
        return Optional.ofNullable(mongo.findOne(query(where("joinCode").is(Crockford.read(typed))), Classroom.class))
                .filter(found -> clock.instant().isBefore(found.joinCodeExpiresAt()));
    }

    Optional<Classroom> find(ClassId id) {
        return Optional.ofNullable(mongo.findById(id, Classroom.class));
    }

    List<Classroom> find(List<ClassId> ids) {
        return mongo.find(query(where("_id").in(ids)).with(Sort.by("createdAt", "_id")), Classroom.class);
    }

    /** Changes what is not null. */
    public Classroom change(LearnerId teacher, ClassId id, @Nullable String name, @Nullable String level) {
        var found = taught(teacher, id);
        return update(of(id, teacher), new Update().set("name", name == null ? found.name() : name.strip()).set("level",
                level == null ? found.level() : checked(level)));
    }

    /** A new join code; the old one ends with this. */
    public Classroom renewCode(LearnerId teacher, ClassId id) {
        taught(teacher, id);
        return update(of(id, teacher), new Update().set("joinCode", Crockford.random(CODE_LENGTH)).set("joinCodeExpiresAt",
                Date.from(clock.instant().plus(CODE_LIFE))));
    }

    /** Lets another teacher in; a 422 problem where no teacher has that address, said again it changes nothing. */
    public Classroom share(LearnerId owner, ClassId id, String email) {
        var found = owned(owner, id);
        var other = accounts.teacher(email).orElseThrow(() -> Problem.unacceptable("email", "class.teacher"));
        if (found.teachers().size() >= MOST_TEACHERS) {
            throw new Problem(HttpStatus.CONFLICT, "class.teachers", MOST_TEACHERS);
        }
        return update(of(id, owner), new Update().addToSet("teachers", other.id().value()));
    }

    /** Takes a teacher out: the owner anybody else, everybody else themselves. */
    public void unshare(LearnerId teacher, ClassId id, LearnerId other) {
        var found = teacher.equals(other) ? taught(teacher, id) : owned(teacher, id);
        if (!found.isTaughtBy(other)) {
            throw Problem.notFound();
        }
        if (found.owner().equals(other)) {
            throw new Problem(HttpStatus.CONFLICT, "class.owner");
        }
        update(of(id, teacher), new Update().pull("teachers", other.value()));
    }

    /** Ends a class; the learners keep all that they did. */
    public void close(LearnerId owner, ClassId id) {
        owned(owner, id);
        remove(id);
    }

    void remove(ClassId id) {
        assignments.ended(id);
        mongo.remove(query(where("classId").is(id)), Membership.class);
        mongo.remove(query(where("_id").is(id)), Classroom.class);
    }

    /** Takes a seat; false when the class is full. Of many at the same time only as many get one as there are. */
    boolean takeSeat(Classroom in) {
        var free = query(where("_id").is(in.id()).and("seats").lt(in.capacity()));
        if (mongo.updateFirst(free, new Update().inc("seats", 1).set("seatTakenAt", clock.instant()), Classroom.class)
                .getModifiedCount() == 1) {
            return true;
        }
        var members = (int) mongo.count(query(where("classId").is(in.id()).and("state").is(Membership.State.MEMBER)),
                Membership.class);
        // a request that was cut off may have left a seat taken by nobody; one that is under way is about to sit down
        var settled = query(where("_id").is(in.id()).and("seats").gte(in.capacity()).and("seatTakenAt")
                .lt(clock.instant().minus(SITTING_DOWN)));
        return members < in.capacity() && mongo.updateFirst(settled,
                Update.update("seats", members + 1).set("seatTakenAt", clock.instant()), Classroom.class).getModifiedCount() == 1;
    }

    void leaveSeat(ClassId id) {
        mongo.updateFirst(query(where("_id").is(id).and("seats").gt(0)), new Update().inc("seats", -1), Classroom.class);
    }

    private @Nullable String checked(@Nullable String level) {
        if (level != null && catalog.levels().stream().noneMatch(known -> known.id().equals(level))) {
            throw Problem.unacceptable("level", "text.level");
        }
        return level;
    }

    private Classroom update(Query query, Update update) {
        var changed = mongo.findAndModify(query, update, FindAndModifyOptions.options().returnNew(true), Classroom.class);
        if (changed == null) {
            throw Problem.notFound();
        }
        return changed;
    }

    private static Query of(ClassId id, LearnerId teacher) {
        return query(where("_id").is(id).and("teachers").is(teacher));
    }

    Instant now() {
        return clock.instant();
    }
}
