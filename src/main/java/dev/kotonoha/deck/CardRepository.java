package dev.kotonoha.deck;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Listing;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.memory.Stage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@Repository
class CardRepository {

    private static final String MARK = "w";
    private static final Sort LONGEST_DUE = Sort.by("dueAt", "_id");
    private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "createdAt", "_id");

    private final MongoTemplate mongo;

    CardRepository(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Card> find(LearnerId learner, CardId id) {
        return Optional.ofNullable(mongo.findOne(query(where("learnerId").is(learner).and("_id").is(id)), Card.class));
    }

    List<Card> find(LearnerId learner, Collection<CardId> ids) {
        return mongo.find(query(where("learnerId").is(learner).and("_id").in(ids)), Card.class);
    }

    Listing<Card> list(LearnerId learner, CardQuery wanted) {
        var query = query(wanted.criteria(learner)).with(NEWEST).limit(wanted.limit() + 1);
        return Listing.cut(mongo.find(query, Card.class), wanted.limit(),
                card -> new Cursor(card.createdAt(), card.id().value()));
    }

    Stream<Card> all(LearnerId learner) {
        return mongo.stream(query(where("learnerId").is(learner)), Card.class);
    }

    /** Those that are not deleted. */
    Stream<CardSketch> sketches(LearnerId learner) {
        return sketches(where("learnerId").is(learner).and("deletedAt").is(null));
    }

    Stream<CardSketch> sketches(LearnerId learner, Collection<String> lemmas, Collection<ContentId> contents) {
        return sketches(where("learnerId").is(learner).and("deletedAt").is(null)
                .orOperator(where("term.lemma").in(lemmas), where("contexts.content").in(contents)));
    }

    private Stream<CardSketch> sketches(Criteria wanted) {
        var query = query(wanted);
        query.fields().include("active", "term.lemma", "contexts.content", "contexts.sentence", "prompts.prompt",
                "prompts.memory", "prompts.askAt");
        return mongo.query(Card.class).as(CardSketch.class).matching(query).stream();
    }

    void erase(LearnerId learner) {
        mongo.remove(query(where("learnerId").is(learner)), Card.class);
    }

    /** False when a card of that id is already there. */
    boolean insert(Card card) {
        try {
            mongo.insert(card);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /**
     * One guarded write a card; answers the ids of those that were changed since they were read. A mark tells our own write from
     * somebody's that looks the same.
     */
    Set<CardId> store(Map<Card, Card> changes) {
        var mark = ThreadLocalRandom.current().nextLong();
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.ORDERED, Card.class);
        changes.forEach((before, after) -> bulk.updateOne(guard(before), CardUpdates.between(before, after).set(MARK, mark)));
        if (bulk.execute().getMatchedCount() == changes.size()) {
            return Set.of();
        }
        var refused = changes.keySet().stream().map(Card::id).collect(Collectors.toSet());
        var learner = changes.keySet().iterator().next().learnerId();
        var stored = query(where("learnerId").is(learner).and("_id").in(refused).and(MARK).is(mark));
        mongo.find(stored, Card.class).forEach(card -> refused.remove(card.id()));
        return refused;
    }

    List<Card> due(LearnerId learner, Collection<Stage> stages, Instant until, int limit) {
        return mongo.find(query(active(learner, stages).and("dueAt").lte(until)).with(LONGEST_DUE).limit(limit), Card.class);
    }

    int countDue(LearnerId learner, Collection<Stage> stages, Instant until, int limit) {
        return (int) mongo.count(query(active(learner, stages).and("dueAt").lte(until)).limit(limit), Card.class);
    }

    List<Instant> dueTimes(LearnerId learner, Instant before) {
        var query = query(active(learner, Set.of(Stage.LEARNING, Stage.RELEARNING, Stage.REVIEW)).and("dueAt").lt(before));
        query.fields().include("dueAt").exclude("_id");
        return mongo.query(Card.class).as(Due.class).matching(query).stream().map(Due::dueAt).toList();
    }

    record Due(Instant dueAt) {
    }

    private static Criteria active(LearnerId learner, Collection<Stage> stages) {
        return where("learnerId").is(learner).and("active").is(true).and("stage").in(stages);
    }

    private static Query guard(Card card) {
        return query(where("learnerId").is(card.learnerId()).and("_id").is(card.id()).and("version").is(card.version()));
    }
}
