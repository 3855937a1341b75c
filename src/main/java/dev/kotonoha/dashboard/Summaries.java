package dev.kotonoha.dashboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.kernel.Jobs;
import dev.kotonoha.kernel.Upsert;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The kept summaries: made in the background after study, and at once for the few that were never made. */
@Component
class Summaries implements PersonalData {

    /** Older ones are made again although nobody studied: cards may have been edited, and days pass. */
    private static final Duration OLD = Duration.ofMinutes(10);
    /** How long a page may wait for summaries that were never made. */
    private static final long PATIENCE_NANOS = Duration.ofMillis(100).toNanos();

    private final MongoTemplate mongo;
    private final Summarizer summarizer;
    private final Jobs jobs;
    private final Clock clock;
    /** One made at an instant never changes: whether it is still the latest is asked each time. */
    private final Cache<LearnerId, Summary> read = Caffeine.newBuilder().maximumSize(2000).build();

    Summaries(MongoTemplate mongo, Summarizer summarizer, Jobs jobs, Clock clock) {
        this.mongo = mongo;
        this.summarizer = summarizer;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Makes a learner's summary anew. */
    Summary make(Learner learner) {
        var summary = summarizer.summarize(learner);
        Upsert.racing(() -> mongo.replace(of(learner.id()), summary, ReplaceOptions.replaceOptions().upsert()));
        return summary;
    }

    /** The summaries of these learners; one that was never made may still be missing when there are many such. */
    Map<LearnerId, Summary> of(Collection<Learner> learners) {
        var ids = learners.stream().map(Learner::id).toList();
        var found = kept(ids);
        var end = System.nanoTime() + PATIENCE_NANOS;
        var old = clock.instant().minus(OLD);
        for (var learner : learners) {
            var summary = found.get(learner.id());
            if (summary == null && System.nanoTime() - end < 0) {
                found.put(learner.id(), make(learner));
            } else if (summary == null || summary.at().isBefore(old)) {
                jobs.gather(Activity.STUDIED, learner.id().value(), Activity.SPAN);
            }
        }
        return found;
    }

    /** Asks when each was made, and reads those that were made since they were read last. */
    private Map<LearnerId, Summary> kept(List<LearnerId> learners) {
        var asked = of(learners);
        asked.fields().include("learnerId", "at");
        var found = new HashMap<LearnerId, Summary>();
        var changed = new ArrayList<LearnerId>();
        for (var made : mongo.query(Summary.class).as(Made.class).matching(asked).all()) {
            var known = read.getIfPresent(made.learnerId());
            if (known != null && known.at().equals(made.at())) {
                found.put(made.learnerId(), known);
            } else {
                changed.add(made.learnerId());
            }
        }
        if (!changed.isEmpty()) {
            mongo.find(of(changed), Summary.class).forEach(summary -> {
                found.put(summary.learnerId(), summary);
                read.put(summary.learnerId(), summary);
            });
        }
        return found;
    }

    record Made(LearnerId learnerId, Instant at) {
    }

    void remove(LearnerId learner) {
        read.invalidate(learner);
        mongo.remove(of(learner), Summary.class);
    }

    @Override
    public String name() {
        return "summaries";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return mongo.stream(of(learner), Summary.class);
    }

    @Override
    public void erase(LearnerId learner) {
        remove(learner);
    }

    static List<String> ids(Collection<Learner> learners) {
        return learners.stream().map(learner -> learner.id().value()).toList();
    }

    private static Query of(List<LearnerId> learners) {
        return query(where("learnerId").in(learners).and("_id").in(learners.stream().map(LearnerId::value).toList()));
    }

    private static Query of(LearnerId learner) {
        return query(where("learnerId").is(learner).and("_id").is(learner.value()));
    }
}
