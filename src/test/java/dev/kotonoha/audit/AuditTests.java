package dev.kotonoha.audit;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.data.mongodb.core.query.Criteria.where;

@ServerTest
class AuditTests {

    private static final String HARBOUR = "/api/v1/contents/quiet-harbour";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private Audit audit;
    @Autowired
    private AuditSample sample;
    @Autowired
    private MeterRegistry meters;

    private Api.Person person;
    private LearnerId learner;
    private String card = "";

    @BeforeEach
    void study() {
        clock.set(TestClock.START);
        person = api.newLearner();
        learner = new LearnerId(person.get("/api/v1/me").body().path("id").asString());
        card = person.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉")).body().path("id")
                .asString();
        answer("r1");
    }

    @Test
    void aBrokenCardIsFoundAndMended() {
        var before = person.get("/api/v1/cards/" + card).body().path("memory");
        breakIt("cards", Update.update("prompts.0.memory.stability", 99.0).set("lapses", 7).set("active", false));

        assertThat(audit.of(learner, false).findings()).extracting(found -> found.difference().field())
                .containsExactlyInAnyOrder("RECOGNISE.stability", "lapses", "active");
        assertThat(audit.of(learner, true).findings()).allMatch(Finding::mended);
        assertThat(audit.of(learner, false).findings()).isEmpty();
        assertThat(person.get("/api/v1/cards/" + card).body().path("memory")).isEqualTo(before);
    }

    @Test
    void aCounterLeftBehindByACrashIsFoundAndMended() {
        breakIt("studyDays", new Update().inc("counters.reviews", -1).set("counters.wordsRead", 12));

        assertThat(audit.of(learner, false).findings()).extracting(Finding::name, found -> found.difference().stored())
                .containsExactlyInAnyOrder(tuple("2026-06-30", "0"),
                        tuple("2026-06-30", "12"));
        audit.of(learner, true);
        assertThat(audit.of(learner, false).findings()).isEmpty();
        assertThat(person.get("/api/v1/stats/days?from=2026-06-30&to=2026-06-30").body().path(0).path("reviews").asInt()).isOne();
    }

    @Test
    void aDayThatWasNeverCountedIsCounted() {
        mongo.remove(ofLearner(), "studyDays");

        assertThat(audit.of(learner, true).findings()).isNotEmpty();
        assertThat(person.get("/api/v1/stats/days?from=2026-06-30&to=2026-06-30").body().path(0).path("reviews").asInt()).isOne();
    }

    @Test
    void aBrokenReadingIsFoundAndMended() {
        var sentence = person.get(HARBOUR).body().path("paragraphs").findValuesAsString("id").getFirst();
        person.put(HARBOUR + "/progress", Map.of("id", "p1", "sentence", sentence, "at", now()));
        breakIt("readings", Update.update("furthest", 5).set("status", "READ"));

        assertThat(audit.of(learner, true).findings()).extracting(found -> found.difference().field())
                .containsExactlyInAnyOrder("furthest", "status");
        assertThat(audit.of(learner, false).findings()).isEmpty();
    }

    @Test
    void brokenBitmapsOfWordsAreFoundAndRebuiltFromTheFacts() {
        var sentence = person.get(HARBOUR).body().path("paragraphs").findValuesAsString("id").getFirst();
        person.put(HARBOUR + "/progress", Map.of("id", "p1", "sentence", sentence, "at", now(), "finished", true));
        person.post(HARBOUR + "/taps", Map.of("taps", List.of(Map.of("id", "t1", "sentence", sentence, "start", 4, "end", 6,
                "at", now()))));
        var before = words();
        breakIt("lexicons", new Update().set("states", Map.of()).set("evidence.past", List.of()).set("evidence.taps", List.of()));

        assertThat(audit.of(learner, false).findings()).extracting(Finding::what, Finding::name)
                .contains(tuple("words", "MET"), tuple("words", "taps.1"), tuple("words", "past.1"));
        assertThat(audit.of(learner, true).findings()).allMatch(Finding::mended);
        assertThat(audit.of(learner, false).findings()).isEmpty();
        assertThat(words()).isEqualTo(before);
    }

    @Test
    void aCardThatIsLearntAnewSaysNothingOfItsWordAnyMore() {
        person.post("/api/v1/cards/" + card + "/facts", Map.of("id", "f1", "kind", "RESET", "at", now()));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> audit.of(learner, false).learners() == 1);

        assertThat(audit.of(learner, false).findings()).isEmpty();
        assertThat(person.get("/api/v1/vocabulary?q=leaf").body().path("items")).isEmpty();
    }

    @Test
    void cardsThatWaitForNewRulesAreLeftOut() {
        person.put("/api/v1/me/study-settings", Map.of("desiredRetention", 0.97));

        assertThat(audit.of(learner, false)).isEqualTo(Report.POSTPONED);
        person.get("/api/v1/reviews/queue");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> audit.of(learner, false).learners() == 1);
        assertThat(audit.of(learner, false).findings()).isEmpty();
    }

    @Test
    void anotherTimeZoneHasEverythingCountedAnewByItsDays() {
        person.patch("/api/v1/me", Map.of("timeZone", "Pacific/Honolulu"));
        person.get("/api/v1/reviews/queue");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> audit.of(learner, false).learners() == 1);

        assertThat(audit.of(learner, false).findings()).isEmpty();
        assertThat(person.get("/api/v1/stats/days?from=2026-06-29&to=2026-06-30").body()).extracting(
                day -> day.path("reviews").asInt()).containsExactly(1, 0);
    }

    @Test
    void theSampleTellsHowManyCardsItSawAndWhatWasWrong() {
        var cards = meters.counter("kotonoha.audit.cards").count();
        var differences = meters.counter("kotonoha.audit.differences").count();
        breakIt("cards", Update.update("lapses", 7));
        sample.look(before(learner));

        assertThat(meters.counter("kotonoha.audit.cards").count()).isGreaterThan(cards);
        assertThat(meters.counter("kotonoha.audit.differences").count()).isEqualTo(differences + 1);
    }

    /** A point just before the learner's id. */
    private static String before(LearnerId learner) {
        var id = learner.value();
        return id.substring(0, id.length() - 1);
    }

    private void answer(String id) {
        var review = Map.of("id", id, "card", card, "rating", "GOOD", "at", now(), "durationMs", 3000);
        person.post("/api/v1/reviews", Map.of("reviews", List.of(review)));
    }

    private List<JsonNode> words() {
        return person.get("/api/v1/vocabulary?limit=200").body().path("items").valueStream().map(item -> item.path("lemma"))
                .toList();
    }

    private void breakIt(String collection, Update update) {
        assertThat(Set.of("cards", "readings", "studyDays", "lexicons")).contains(collection);
        assertThat(mongo.updateFirst(ofLearner(), update, collection).getModifiedCount()).isOne();
    }

    private Query ofLearner() {
        return Query.query(where("learnerId").is(learner.value()));
    }

    private String now() {
        return clock.instant().toString();
    }
}
