package dev.kotonoha.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Work in the background, on whichever node has time. A node leases what it does; what a dead node leased is taken over. */
@Component
public class Jobs {

    /** How long after a node was heard of last another takes its jobs over. */
    private static final Duration LEASE = Duration.ofSeconds(45);
    private static final Duration KEPT = Duration.ofDays(30);

    /** How jobs are named that are forgotten as soon as they are done. */
    private static final String GATHERED = "while-";
    private static final int SLOTS_BACK = 10;

    private final MongoTemplate mongo;
    private final Clock clock;

    Jobs(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * A job that was asked for.
     *
     * @param subject what it is about, such as a learner's id; null when done
     * @param dueAt when it may be run; while it is leased, when the lease ends
     * @param lease what names the lease; null before the first
     * @param doneAt null while it is not done
     * @param failures how often it failed; null for never
     * @param lastError what kind of failure the last one was and where it came from, without what it was about; null for none
     */
    @Document("jobs")
    public record Entry(@Id String id, String kind, @Indexed(sparse = true) @Nullable String subject, @Indexed Date dueAt,
            @Nullable String lease,
            @Nullable Date doneAt, @Nullable Integer failures, @Nullable String lastError) {

        static Entry due(String id, String kind, String subject, Date dueAt) {
            return new Entry(id, kind, subject, dueAt, null, null, null, null);
        }

        /** Where it stands at an instant. */
        public State state(Instant now) {
            if (doneAt != null) {
                return State.DONE;
            }
            if (lease != null && dueAt.toInstant().isAfter(now)) {
                return lastError == null ? State.RUNNING : State.FAILED;
            }
            return lastError == null ? State.WAITING : State.FAILED;
        }
    }

    /** Where a job stands: it waits for its time or for a node, is leased to one, waits for another try after a failure, or is done. */
    public enum State {
        WAITING, RUNNING, FAILED, DONE
    }

    /** Asks for work after a delay; the answer names it. */
    public String start(String kind, String subject, Duration delay) {
        var id = UUID.randomUUID().toString();
        mongo.insert(Entry.due(id, kind, subject, Date.from(clock.instant().plus(delay))));
        return id;
    }

    /** Asks for work that is to be done once for all that ask with the same name, at once. */
    public void startOnce(String kind, String subject, String name) {
        try {
            mongo.insert(Entry.due(Fingerprint.of(kind, name), kind, subject, Date.from(clock.instant())));
        } catch (DuplicateKeyException e) {
            // somebody asked before
        }
    }

    /**
     * Asks for work on something that changes often: it is done once for all that ask within a while, when that is over. What was
     * changed before it was asked for is therefore always seen.
     *
     * @param span the while, the same for all of a kind
     */
    public void gather(String kind, String subject, Duration span) {
        var slot = slot(span);
        var end = (slot + 1) * span.toMillis();
        try {
            mongo.insert(Entry.due(gathered(kind, subject, slot), kind, subject, new Date(end)));
        } catch (DuplicateKeyException e) {
            // somebody asked in the same while
        }
    }

    /** For which of the subjects something gathered is not done yet, and since when: all that was asked for before that instant is. */
    public Map<String, Instant> pending(String kind, Collection<String> subjects, Duration span) {
        var slot = slot(span);
        var begun = new HashMap<String, Instant>();
        var bySubject = new HashMap<String, Instant>();
        subjects.forEach(subject -> LongStream.rangeClosed(slot - SLOTS_BACK, slot).forEach(
                past -> begun.put(gathered(kind, subject, past), Instant.ofEpochMilli(past * span.toMillis()))));
        mongo.find(query(where("_id").in(begun.keySet())), Entry.class).forEach(entry -> bySubject.merge(
                Objects.requireNonNull(entry.subject()), Objects.requireNonNull(begun.get(entry.id())),
                (one, other) -> one.isBefore(other) ? one : other));
        return bySubject;
    }

    private long slot(Duration span) {
        return Math.floorDiv(clock.instant().toEpochMilli(), span.toMillis());
    }

    private static String gathered(String kind, String subject, long slot) {
        return GATHERED + Fingerprint.of(kind, subject, String.valueOf(slot));
    }

    /** Whether the job is done; empty for an unknown one. */
    public Optional<Boolean> isDone(String id) {
        return Optional.ofNullable(mongo.findById(id, Entry.class)).map(entry -> entry.doneAt() != null);
    }

    /** What is still to be done about a subject. */
    public List<Entry> about(String subject) {
        return mongo.find(query(where("subject").is(subject)), Entry.class);
    }

    /** Drops what is still to be done about a subject that is gone, but for one kind. */
    public void forget(String subject, String butKind) {
        mongo.remove(query(where("subject").is(subject).and("kind").ne(butKind)), Entry.class);
    }

    /** Whether work of these kinds about one of these subjects is still to be finished. */
    public boolean isAhead(Collection<String> kinds, Collection<String> subjects) {
        return mongo.exists(query(where("subject").in(subjects).and("kind").in(kinds).and("doneAt").is(null)), Entry.class);
    }

    /** Leases the job that is due longest; of many nodes that ask, one gets it. */
    public Optional<Entry> lease() {
        var now = clock.instant();
        var due = query(where("doneAt").is(null).and("dueAt").lte(Date.from(now))).with(Sort.by("dueAt"));
        if (!mongo.exists(due, Entry.class)) {
            return Optional.empty();
        }
        var lease = Update.update("dueAt", leaseEnd(now)).set("lease", UUID.randomUUID().toString());
        return Optional.ofNullable(
                mongo.findAndModify(due, lease, FindAndModifyOptions.options().returnNew(true), Entry.class));
    }

    /** How long the job that is due longest could have been begun; zero when none is due. */
    public Duration late() {
        var now = clock.instant();
        var due = query(where("doneAt").is(null).and("dueAt").lte(Date.from(now))).with(Sort.by("dueAt"));
        return Optional.ofNullable(mongo.findOne(due, Entry.class))
                .map(entry -> Duration.between(entry.dueAt().toInstant(), now)).orElse(Duration.ZERO);
    }

    /** Keeps a lease for another while; false when it had ended and another node has the job. */
    public boolean renew(Entry leased) {
        return mongo.updateFirst(of(leased), Update.update("dueAt", leaseEnd(clock.instant())), Entry.class)
                .getMatchedCount() == 1;
    }

    /** Marks a leased job as done, and forgets what it was about. */
    public void finish(Entry leased) {
        if (leased.id().startsWith(GATHERED)) {
            mongo.remove(of(leased), Entry.class);
            return;
        }
        mongo.updateFirst(of(leased), Update.update("doneAt", Date.from(clock.instant())).unset("subject"), Entry.class);
    }

    /** Remembers how a leased job failed; it is due again when its lease ends. */
    public void failed(Entry leased, RuntimeException failure) {
        mongo.updateFirst(of(leased), Update.update("lastError", told(failure)).inc("failures", 1), Entry.class);
    }

    /** No message: it may name whom the job was about. */
    private static String told(RuntimeException failure) {
        var ours = Stream.of(failure.getStackTrace()).filter(frame -> frame.getClassName().startsWith("dev.kotonoha"))
                .findFirst();
        return failure.getClass().getSimpleName() + ours.map(frame -> " " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    /** Has a job run as soon as a node has time, whatever it waits for; false when it is done or unknown. */
    public boolean runNow(String id) {
        var ahead = query(where("_id").is(id).and("doneAt").is(null));
        return mongo.updateFirst(ahead, Update.update("dueAt", Date.from(clock.instant())).unset("lease"), Entry.class)
                .getMatchedCount() == 1;
    }

    /** Jobs, the ones that are due last first. */
    public Listing<Entry> list(boolean done, Optional<Cursor> after, int limit) {
        var wanted = done ? where("doneAt").ne(null) : where("doneAt").is(null);
        after.ifPresent(cursor -> wanted.orOperator(where("dueAt").lt(Date.from(cursor.at())),
                where("dueAt").is(Date.from(cursor.at())).and("_id").lt(cursor.id())));
        var found = mongo.find(query(wanted).with(Sort.by(Sort.Direction.DESC, "dueAt", "_id")).limit(limit + 1), Entry.class);
        return Listing.cut(found, limit, entry -> new Cursor(entry.dueAt().toInstant(), entry.id()));
    }

    /** Forgets jobs that were done long ago. */
    public void sweep() {
        mongo.remove(query(where("doneAt").lt(Date.from(clock.instant().minus(KEPT)))), Entry.class);
    }

    private static Date leaseEnd(Instant now) {
        return Date.from(now.plus(LEASE));
    }

    private static Query of(Entry leased) {
        return query(where("_id").is(leased.id()).and("lease").is(leased.lease()).and("doneAt").is(null));
    }
}
