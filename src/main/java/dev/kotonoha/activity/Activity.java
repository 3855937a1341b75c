package dev.kotonoha.activity;

import dev.kotonoha.account.LearnerId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kotonoha.kernel.Jobs;
import dev.kotonoha.kernel.Upsert;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The days of the learners. */
@Service
public class Activity {

    /** The kind of job that follows a learner's study within {@link #SPAN}: whatever is derived from it can be brought up to date. */
    public static final String STUDIED = "studied";
    /** How long study is gathered before one such job follows it. */
    public static final Duration SPAN = Duration.ofSeconds(30);

    private final MongoTemplate mongo;
    private final Jobs jobs;
    private final Clock clock;
    /** When a learner's job was asked for last, so that one in each span is enough; other nodes may ask for the same. */
    private final Cache<LearnerId, Long> asked = Caffeine.newBuilder().maximumSize(100_000).build();

    Activity(MongoTemplate mongo, Jobs jobs, Clock clock) {
        this.mongo = mongo;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Adds to the learner's days what a stored fact changed. */
    public void count(LearnerId learner, Tally tally) {
        var changes = tally.changes();
        if (changes.isEmpty()) {
            return;
        }
        changes.forEach(
                (day, counters) -> Upsert.racing(() -> mongo.upsert(of(learner, day), increase(counters), StudyDay.class)));
        studied(learner);
    }

    /** Says that something of a learner changed which figures are derived from. */
    public void studied(LearnerId learner) {
        var span = clock.instant().toEpochMilli() / SPAN.toMillis();
        if (!Long.valueOf(span).equals(asked.getIfPresent(learner))) {
            jobs.gather(STUDIED, learner.value(), SPAN);
            asked.put(learner, span);
        }
    }

    /** What was done on a day; nothing when there was no study. */
    public Counters on(LearnerId learner, LocalDate day) {
        var found = mongo.findOne(of(learner, day), StudyDay.class);
        return found == null ? Counters.NONE : found.counters();
    }

    /** The days with study from one day to another, both included, in order. */
    public SortedMap<LocalDate, Counters> between(LearnerId learner, LocalDate from, LocalDate to) {
        var query = query(where("learnerId").is(learner).and("day").gte(from.toString()).lte(to.toString())).with(Sort.by("day"));
        var days = new TreeMap<LocalDate, Counters>();
        mongo.find(query, StudyDay.class).forEach(found -> days.put(LocalDate.parse(found.day()), found.counters()));
        return days;
    }

    /** The same for many learners; those without study are not in it. */
    public Map<LearnerId, SortedMap<LocalDate, Counters>> between(Collection<LearnerId> learners, LocalDate from, LocalDate to) {
        var query = query(where("learnerId").in(learners).and("day").gte(from.toString()).lte(to.toString()));
        var all = new HashMap<LearnerId, SortedMap<LocalDate, Counters>>();
        mongo.find(query, StudyDay.class).forEach(found -> all.computeIfAbsent(found.learnerId(), learner -> new TreeMap<>())
                .put(LocalDate.parse(found.day()), found.counters()));
        return all;
    }

    /** All days with study. */
    public SortedMap<LocalDate, Counters> all(LearnerId learner) {
        var days = new TreeMap<LocalDate, Counters>();
        mongo.find(query(where("learnerId").is(learner)), StudyDay.class)
                .forEach(found -> days.put(LocalDate.parse(found.day()), found.counters()));
        return days;
    }

    private static Query of(LearnerId learner, LocalDate day) {
        return query(where("learnerId").is(learner).and("_id").is(StudyDay.id(learner, day)).and("day").is(day.toString()));
    }

    private static Update increase(Counters by) {
        return new Update().inc("counters.reviews", by.reviews()).inc("counters.again", by.again())
                .inc("counters.newCards", by.newCards()).inc("counters.dueCards", by.dueCards()).inc("counters.taps", by.taps())
                .inc("counters.sentencesRead", by.sentencesRead()).inc("counters.wordsRead", by.wordsRead())
                .inc("counters.studiedMs", by.studiedMs());
    }
}
