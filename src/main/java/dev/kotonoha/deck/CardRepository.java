package dev.kotonoha.deck;

import com.mongodb.MongoClientSettings;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Stage;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.QueryMapper;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@Repository
class CardRepository {

    private static final String MARKS = "ws";
    /** So many others may write to a card before we look whether our own write is there. */
    private static final int MARKS_KEPT = 8;
    private static final Sort LATEST = Sort.by(Sort.Direction.DESC, "changedAt", "_id");
    private static final CodecRegistry GLANCES = CodecRegistries.fromRegistries(CodecRegistries.fromCodecs(new GlanceCodec()),
            MongoClientSettings.getDefaultCodecRegistry());
    private static final Document GLANCE = new Document("dueAt", 1).append("rank.s", 1).append("rank.f", 1).append("rank.d", 1)
            .append("rank.l", 1);
    private static final int BATCH = 5_000;
    private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "createdAt", "_id");

    private final MongoTemplate mongo;
    private final QueryMapper mapper;

    CardRepository(MongoTemplate mongo) {
        this.mongo = mongo;
        mapper = new QueryMapper(mongo.getConverter());
    }

    Optional<Card> find(LearnerId learner, CardId id) {
        return Optional.ofNullable(mongo.findOne(query(where("learnerId").is(learner).and("_id").is(id)), Card.class));
    }

    /** Each once: a card that somebody changes meanwhile moves on in the index and may be met again, and then as it is now. */
    Collection<Card> find(LearnerId learner, Collection<CardId> ids) {
        var found = new LinkedHashMap<CardId, Card>();
        mongo.find(query(where("learnerId").is(learner).and("_id").in(ids)), Card.class)
                .forEach(card -> found.put(card.id(), card));
        return found.values();
    }

    Listing<Card> list(LearnerId learner, CardQuery wanted) {
        var query = query(wanted.criteria(learner)).with(NEWEST).limit(wanted.limit() + 1);
        return Listing.cut(mongo.find(query, Card.class), wanted.limit(),
                card -> new Cursor(card.createdAt(), card.id().value()));
    }

    List<Card> changed(LearnerId learner, Cursor after, Instant until, int limit) {
        return mongo.find(query(where("learnerId").is(learner).andOperator(after.beyond("changedAt", until)))
                .with(Sort.by("changedAt", "_id")).limit(limit), Card.class);
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

    /** False when a card of that id is already there. */
    boolean insert(Card card) {
        try {
            mongo.insert(card);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** All of them, or none from the first on whose id is already there: then false. */
    boolean insert(Collection<Card> cards) {
        try {
            mongo.insertAll(cards);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Also those of deleted cards. */
    Set<CardId> ids(LearnerId learner) {
        var query = query(where("learnerId").is(learner));
        query.fields().include("_id");
        try (var found = mongo.query(Card.class).as(Named.class).matching(query).stream()) {
            return found.map(Named::id).collect(Collectors.toSet());
        }
    }

    Stream<Card> changedSince(LearnerId learner, Instant from) {
        return mongo.stream(query(where("learnerId").is(learner).and("changedAt").gte(from)), Card.class);
    }

    private static Update marked(Card before, Card after, int mark) {
        return CardUpdates.between(before, after).push(MARKS).slice(-MARKS_KEPT).each(mark);
    }

    /**
     * One guarded write a card; answers the ids of those that were changed since they were read. A mark tells our own write from
     * somebody's that looks the same.
     */
    Set<CardId> store(Map<Card, Card> changes) {
        var mark = ThreadLocalRandom.current().nextInt();
        var bulk = mongo.bulkOps(BulkOperations.BulkMode.ORDERED, Card.class);
        changes.forEach((before, after) -> bulk.updateOne(guard(before), marked(before, after, mark)));
        if (bulk.execute().getMatchedCount() == changes.size()) {
            return Set.of();
        }
        var refused = changes.keySet().stream().map(Card::id).collect(Collectors.toSet());
        var learner = changes.keySet().iterator().next().learnerId();
        var stored = query(where("learnerId").is(learner).and("_id").in(refused).and(MARKS).is(mark));
        mongo.find(stored, Card.class).forEach(card -> refused.remove(card.id()));
        return refused;
    }

    List<Glance> due(LearnerId learner, Collection<Stage> stages, Instant until, int limit) {
        return glances(active(learner, stages).and("dueAt").lte(until), limit);
    }

    List<Glance> newIn(LearnerId learner, Collection<ContentId> contents, Instant until, int limit) {
        return glances(active(learner, Set.of(Stage.NEW)).and("dueAt").lte(until).and("contexts.content").in(contents), limit);
    }

    /** Longest due first; 0 for no limit. */
    private List<Glance> glances(Criteria wanted, int limit) {
        var glances = mongo.getCollection(mongo.getCollectionName(Card.class)).withDocumentClass(Glance.class)
                .withCodecRegistry(GLANCES);
        return glances.find(filter(wanted)).projection(GLANCE).sort(new Document("dueAt", 1).append("_id", 1)).limit(limit)
                .batchSize(BATCH).into(new ArrayList<>());
    }

    private Document filter(Criteria wanted) {
        var entity = mongo.getConverter().getMappingContext().getRequiredPersistentEntity(Card.class);
        return mapper.getMappedObject(query(wanted).getQueryObject(), entity);
    }

    List<Card> forgottenSince(LearnerId learner, Instant since, int limit) {
        var again = where("r").is(Rating.AGAIN).and("t").gte(since);
        return mongo.find(query(where("learnerId").is(learner).and("changedAt").gte(since).and("active").is(true)
                .and("prompts.history").elemMatch(again)).with(LATEST).limit(limit), Card.class);
    }

    /** Which of the cards were answered since an instant. */
    Set<CardId> answeredSince(LearnerId learner, Collection<CardId> ids, Instant since) {
        var query = query(where("learnerId").is(learner).and("_id").in(ids).and("rank.l").gte(since));
        query.fields().include("_id");
        return mongo.query(Card.class).as(Named.class).matching(query).stream().map(Named::id).collect(Collectors.toSet());
    }

    List<Card> wordsAnsweredIn(LearnerId learner, Collection<ContentId> contents, Instant since) {
        return mongo.find(query(where("learnerId").is(learner).and("contexts.content").in(contents).and("kind")
                .is(CardKind.VOCABULARY).and("rank.l").gte(since)), Card.class);
    }

    Optional<LastChange> lastChange(LearnerId learner) {
        var newest = query(where("learnerId").is(learner)).with(LATEST).limit(1);
        newest.fields().include("changedAt");
        return mongo.query(Card.class).as(LastChange.class).matching(newest).first();
    }

    List<Card> among(LearnerId learner, Collection<ContentId> contents, int limit) {
        return mongo.find(query(where("learnerId").is(learner).and("contexts.content").in(contents).and("active").is(true))
                .limit(limit), Card.class);
    }

    /** A card that was answered at some time was changed then or later. */
    List<Answered> answered(LearnerId learner, Instant from, Instant before) {
        var then = where("t").gte(from).lt(before);
        var query = query(where("learnerId").is(learner).and("changedAt").gte(from).and("prompts.history").elemMatch(then));
        query.fields().include("prompts");
        return mongo.query(Card.class).as(Answered.class).matching(query).all();
    }

    record Named(CardId id) {
    }

    int countDue(LearnerId learner, Collection<Stage> stages, Instant until, int limit) {
        return (int) mongo.count(query(active(learner, stages).and("dueAt").lte(until)).limit(limit), Card.class);
    }

    List<Instant> dueTimes(LearnerId learner, Instant before) {
        var wanted = active(learner, Set.of(Stage.LEARNING, Stage.RELEARNING, Stage.REVIEW)).and("dueAt").lt(before);
        return mongo.getCollection(mongo.getCollectionName(Card.class)).find(filter(wanted))
                .projection(new Document("dueAt", 1).append("_id", 0)).batchSize(BATCH)
                .map(card -> card.getDate("dueAt").toInstant()).into(new ArrayList<>());
    }

    List<Card> words(LearnerId learner) {
        return mongo.find(query(where("learnerId").is(learner).and("kind").is(CardKind.VOCABULARY).and("term").ne(null)),
                Card.class);
    }

    Set<String> dueWords(LearnerId learner, Instant until) {
        var query = query(active(learner, Set.of(Stage.LEARNING, Stage.RELEARNING, Stage.REVIEW)).and("dueAt").lte(until)
                .and("kind").is(CardKind.VOCABULARY));
        query.fields().include("term.lemma").exclude("_id");
        return mongo.query(Card.class).as(DueWord.class).matching(query).stream().map(DueWord::term).filter(Objects::nonNull)
                .map(DueWord.Lemma::lemma).collect(Collectors.toSet());
    }

    record DueWord(@Nullable Lemma term) {
        record Lemma(String lemma) {
        }
    }

    private static Criteria active(LearnerId learner, Collection<Stage> stages) {
        return where("learnerId").is(learner).and("active").is(true).and("stage").in(stages);
    }

    private static Query guard(Card card) {
        return query(where("learnerId").is(card.learnerId()).and("_id").is(card.id()).and("version").is(card.version()));
    }
}
