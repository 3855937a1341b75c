package dev.kotonoha.dashboard;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.kernel.Jobs;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    Summaries(MongoTemplate mongo, Summarizer summarizer, Jobs jobs, Clock clock) {
        this.mongo = mongo;
        this.summarizer = summarizer;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Makes a learner's summary anew. */
    Summary make(Learner learner) {
        var summary = summarizer.summarize(learner);
        mongo.replace(of(learner.id()), summary, ReplaceOptions.replaceOptions().upsert());
        return summary;
    }

    /** The summaries of these learners; one that was never made may still be missing when there are many such. */
    Map<LearnerId, Summary> of(Collection<Learner> learners) {
        var ids = learners.stream().map(Learner::id).toList();
        Map<LearnerId, Summary> found = new HashMap<>(mongo.find(query(where("learnerId").in(ids)), Summary.class).stream()
                .collect(Collectors.toMap(Summary::learnerId, Function.identity())));
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

    void remove(LearnerId learner) {
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

    private static Query of(LearnerId learner) {
        return query(where("learnerId").is(learner).and("_id").is(learner.value()));
    }
}
