package dev.kotonoha.kernel;

import org.jspecify.annotations.Nullable;
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
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Work in the background, on whichever node has time. A node leases what it does; what a dead node leased is taken over. */
@Component
public class Jobs {

    /** How long a job may take before another node takes it over. */
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofDays(30);

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
     * @param doneAt null while it is not done
     */
    @Document("jobs")
    public record Entry(@Id String id, String kind, @Nullable String subject, @Indexed Date dueAt, @Nullable Date doneAt) {
    }

    /** Asks for work after a delay; the answer names it. */
    public String start(String kind, String subject, Duration delay) {
        var id = UUID.randomUUID().toString();
        mongo.insert(new Entry(id, kind, subject, Date.from(clock.instant().plus(delay)), null));
        return id;
    }

    /** Whether the job is done; empty for an unknown one. */
    public Optional<Boolean> isDone(String id) {
        return Optional.ofNullable(mongo.findById(id, Entry.class)).map(entry -> entry.doneAt() != null);
    }

    /** Leases the job that is due longest; of many nodes that ask, one gets it. */
    public Optional<Entry> lease() {
        var now = clock.instant();
        var due = query(where("doneAt").is(null).and("dueAt").lte(Date.from(now))).with(Sort.by("dueAt"));
        if (!mongo.exists(due, Entry.class)) {
            return Optional.empty();
        }
        return Optional.ofNullable(mongo.findAndModify(due, Update.update("dueAt", Date.from(now.plus(LEASE))),
                FindAndModifyOptions.options().returnNew(true), Entry.class));
    }

    /** Marks a job as done, and forgets what it was about. */
    public void finish(String id) {
        mongo.updateFirst(of(id), Update.update("doneAt", Date.from(clock.instant())).unset("subject"), Entry.class);
    }

    /** Forgets jobs that were done long ago. */
    public void sweep() {
        mongo.remove(query(where("doneAt").lt(Date.from(clock.instant().minus(KEPT)))), Entry.class);
    }

    private static Query of(String id) {
        return query(where("_id").is(id));
    }
}
