package dev.kotonoha.deck;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import dev.kotonoha.kernel.StudyCalendar;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Repository
class DueCountsRepository implements PersonalData {

    /** After any day that a card can be due on. */
    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");

    private final MongoTemplate mongo;
    private final CardRepository cards;
    /** What was kept never changes, so a copy here is never wrong. */
    private final Cache<String, DueCounts> known = Caffeine.newBuilder().maximumSize(10_000).build();

    DueCountsRepository(MongoTemplate mongo, CardRepository cards) {
        this.mongo = mongo;
        this.cards = cards;
    }

    /** The counts of a day, if the learner began it here. */
    Optional<DueCounts> on(LearnerId learner, LocalDate day) {
        var id = DueCounts.id(learner, day);
        var found = known.getIfPresent(id);
        if (found == null) {
            found = mongo.findOne(query(where("learnerId").is(learner).and("_id").is(id)), DueCounts.class);
            if (found != null) {
                known.put(id, found);
            }
        }
        return Optional.ofNullable(found);
    }

    /** The counts of a day that has begun; of several requests at once the first decides. */
    DueCounts begin(Learner learner, LocalDate day) {
        return on(learner.id(), day).orElseGet(() -> {
            try {
                return mongo.insert(count(learner.id(), learner.calendar(), day));
            } catch (DuplicateKeyException e) {
                return on(learner.id(), day).orElseThrow();
            }
        });
    }

    /** The reviews due on each day as of now. */
    Map<LocalDate, Integer> now(Learner learner) {
        return byDay(learner.id(), learner.calendar(), FAR);
    }

    private Map<LocalDate, Integer> byDay(LearnerId learner, StudyCalendar calendar, Instant before) {
        return cards.dueTimes(learner, before).stream()
                .collect(Collectors.groupingBy(calendar::dayOf, Collectors.summingInt(due -> 1)));
    }

    private DueCounts count(LearnerId learner, StudyCalendar calendar, LocalDate day) {
        var counts = new Integer[DueCounts.DAYS];
        Arrays.fill(counts, 0);
        var overdue = 0;
        for (var entry : byDay(learner, calendar, calendar.startOf(day.plusDays(DueCounts.DAYS))).entrySet()) {
            var at = (int) (entry.getKey().toEpochDay() - day.toEpochDay());
            if (at < 0) {
                overdue += entry.getValue();
            } else {
                counts[at] = entry.getValue();
            }
        }
        return new DueCounts(DueCounts.id(learner, day), learner, day, overdue, List.of(counts));
    }

    @Override
    public String name() {
        return "dueCounts";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return mongo.stream(of(learner), DueCounts.class);
    }

    @Override
    public void erase(LearnerId learner) {
        known.asMap().values().removeIf(counts -> counts.learnerId().equals(learner));
        mongo.remove(of(learner), DueCounts.class);
    }

    private static Query of(LearnerId learner) {
        return query(where("learnerId").is(learner));
    }
}
