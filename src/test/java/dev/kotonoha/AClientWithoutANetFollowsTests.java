package dev.kotonoha;

import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.Card;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@ServerTest
class AClientWithoutANetFollowsTests {

    private static final String HARBOUR = "/api/v1/contents/quiet-harbour";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;

    private Api.Person learner;
    private Client client;

    /** A device that keeps what it is told. */
    private static final class Client {
        private final Api.Person owner;
        private final Map<String, JsonNode> cards = new TreeMap<>();
        private String next = "";
        private JsonNode last;

        private Client(Api.Person owner) {
            this.owner = owner;
        }

        /** Follows to the end of a round; tells how many pages that took. */
        private int follow(int limit) {
            var pages = 0;
            do {
                last = owner.get("/api/v1/sync?limit=" + limit + "&since=" + next).body();
                last.path("changed").path("cards").forEach(card -> cards.put(card.path("id").asString(), card));
                last.path("deleted").path("cards").forEach(id -> cards.remove(id.asString()));
                next = last.path("next").asString();
                pages++;
            } while (last.path("more").asBoolean());
            return pages;
        }

        private JsonNode changed(String what) {
            return last.path("changed").path(what);
        }

        private Map<String, Long> versions() {
            var versions = new TreeMap<String, Long>();
            cards.forEach((id, card) -> versions.put(id, card.path("version").asLong()));
            return versions;
        }
    }

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
        learner = api.newLearner();
        client = new Client(learner);
    }

    @Test
    void whoHasNothingIsGivenEverythingAndThenNothingTwice() {
        newCard("leaf");
        read();
        client.follow(100);

        assertThat(client.cards).hasSize(1);
        assertThat(client.changed("settings").path("studySettings").path("newCardsPerDay").asInt()).isEqualTo(20);
        clock.pass(Duration.ofMinutes(5));
        client.follow(100);
        clock.pass(Duration.ofMinutes(5));
        client.follow(100);
        assertThat(client.changed("settings").isNull()).isTrue();
        assertThat(client.changed("contents")).isEmpty();
    }

    @Test
    void aReadingIsToldWithItsProgressAndTheTapsThatCount() {
        var sentence = read();
        learner.post(HARBOUR + "/taps", Map.of("taps", List.of(tap("t1", sentence), tap("t2", sentence))));
        learner.delete(HARBOUR + "/taps/t1");
        client.follow(100);

        var reading = client.changed("readings").path(0);
        assertThat(reading.path("content").asString()).isEqualTo("quiet-harbour");
        assertThat(reading.path("progress").path("furthestSentence").asString()).isEqualTo(sentence);
        assertThat(reading.path("taps").findValuesAsString("id")).containsExactly("t2");
    }

    @Test
    void aContentThatIsReadComesWholeWithItsJapanese() {
        read();
        client.follow(100);

        var content = client.changed("contents").path(0);
        assertThat(content.path("id").asString()).isEqualTo("quiet-harbour");
        assertThat(content.path("paragraphs").findValuesAsString("ja")).isNotEmpty().doesNotContain("");
        assertThat(content.path("paragraphs").findValues("words")).isNotEmpty();
    }

    @Test
    void aContentThatIsKeptComesAgainWhenItIsNewAndGoesWhenItIsGone() {
        var own = ownText();
        learner.put("/api/v1/contents/" + own + "/kept", Map.of());
        client.follow(100);
        assertThat(client.changed("contents").findValuesAsString("id")).contains(own.value());

        mongo.save(mongo.findById(own, Content.class));
        client.follow(100);
        assertThat(client.changed("contents").findValuesAsString("id")).contains(own.value());

        mongo.remove(query(where("_id").is(own)), Content.class);
        client.follow(100);
        assertThat(client.last.path("deleted").path("contents").path(0).asString()).isEqualTo(own.value());
    }

    @Test
    void aDeletedCardIsToldAsOne() {
        var card = newCard("leaf");
        client.follow(100);
        learner.delete("/api/v1/cards/" + card);
        client.follow(100);

        assertThat(client.last.path("deleted").path("cards").path(0).asString()).isEqualTo(card);
        assertThat(client.cards).isEmpty();
    }

    @Test
    void pagesOfAFewEndAndHoldEverything() {
        for (var i = 0; i < 11; i++) {
            newCard("leaf " + i);
        }

        assertThat(client.follow(5)).isEqualTo(3);
        assertThat(client.cards).hasSize(11);
    }

    @Test
    void aWriteThatComesToLightLateIsNotMissed() {
        var slow = newCard("slow");
        clock.pass(Duration.ofMinutes(10));
        newCard("quick");
        client.follow(100);
        // another node began this one before that round and was done after it
        mongo.updateFirst(query(where("learnerId").is(mongo.findById(slow, Card.class).learnerId()).and("_id").is(slow)),
                new Update().set("changedAt", clock.instant().minusSeconds(90)).set("note", "late").inc("version", 1),
                Card.class);
        client.follow(100);

        assertThat(client.cards.get(slow).path("note").asString()).isEqualTo("late");
    }

    @Test
    void aDeviceThatFollowsWhileOthersWriteEndsWithTheSameCards() throws Exception {
        var seed = ThreadLocalRandom.current().nextLong();
        System.out.println("Seed of the writers: " + seed);
        try (var writers = Executors.newFixedThreadPool(2)) {
            var all = List.<Future<?>>of(writers.submit(() -> write(new Random(seed), "a")),
                    writers.submit(() -> write(new Random(seed + 1), "b")));
            while (!all.stream().allMatch(Future::isDone)) {
                client.follow(7);
            }
            for (var writer : all) {
                writer.get();
            }
        }
        client.follow(7);

        assertThat(client.versions()).isEqualTo(cardsOfTheServer());
    }

    @Test
    void aPlaceThatIsNoneOfOursIsRefused() {
        assertThat(learner.get("/api/v1/sync?since=nowhere").status()).isEqualTo(400);
    }

    @Test
    void aTapThatWasTakenBackCanBePutBackWithItsCard() {
        var sentence = read();
        learner.post(HARBOUR + "/taps", Map.of("taps", List.of(tap("t1", sentence))));
        learner.delete(HARBOUR + "/taps/t1");
        assertThat(cardsOfTheServer()).isEmpty();

        assertThat(learner.put(HARBOUR + "/taps/t1", Map.of()).status()).isEqualTo(204);
        learner.put(HARBOUR + "/taps/t1", Map.of());

        assertThat(cardsOfTheServer()).hasSize(1);
        assertThat(learner.get("/api/v1/stats/days?from=2026-06-30&to=2026-06-30").body().path(0).path("taps").asInt())
                .isEqualTo(1);
    }

    private void write(Random chance, String name) {
        var own = new ArrayList<String>();
        for (var i = 0; i < 40; i++) {
            clock.pass(Duration.ofMillis(chance.nextInt(2000)));
            var card = own.isEmpty() ? "" : own.get(chance.nextInt(own.size()));
            switch (own.size() < 3 ? 0 : chance.nextInt(4)) {
                case 0 -> own.add(newCard(name + i));
                case 1 -> learner.patch("/api/v1/cards/" + card, Map.of("note", "note " + i));
                case 2 -> learner.delete("/api/v1/cards/" + card);
                default -> learner.post("/api/v1/reviews", Map.of("reviews", List.of(
                        Map.of("id", name + i, "card", card, "rating", "GOOD", "at", clock.instant().toString()))));
            }
        }
    }

    private Map<String, Long> cardsOfTheServer() {
        var versions = new TreeMap<String, Long>();
        learner.get("/api/v1/cards?limit=200").body().path("items")
                .forEach(card -> versions.put(card.path("id").asString(), card.path("version").asLong()));
        return versions;
    }

    private String newCard(String front) {
        return learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", front, "back", "葉")).body().path("id")
                .asString();
    }

    private String read() {
        var sentence = learner.get(HARBOUR).body().path("paragraphs").findValuesAsString("id").getFirst();
        learner.put(HARBOUR + "/progress", Map.of("id", "p1", "sentence", sentence, "at", clock.instant().toString()));
        return sentence;
    }

    private Map<String, Object> tap(String id, String sentence) {
        return Map.of("id", id, "sentence", sentence, "at", clock.instant().toString());
    }

    private ContentId ownText() {
        return new ContentId(learner.post("/api/v1/contents",
                Map.of("title", Map.of("en", "My harbour"), "kind", "READING", "body", "The harbour was quiet. Nobody came."))
                .body().path("id").asString());
    }
}
