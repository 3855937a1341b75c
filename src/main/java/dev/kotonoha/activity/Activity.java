package dev.kotonoha.activity;

import dev.kotonoha.account.LearnerId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The days of the learners. */
@Service
public class Activity {

    private final MongoTemplate mongo;

    Activity(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Adds to the learner's days what a stored fact changed. */
    public void count(LearnerId learner, Tally tally) {
        var changes = tally.changes();
        if (changes.isEmpty()) {
            return;
        }
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.ORDERED, StudyDay.class);
        changes.forEach((day, counters) -> bulk.upsert(of(learner, day), increase(counters)));
        bulk.execute();
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
