package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

@ServerTest
class StatisticsOfTheMemoryTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;

    private Api.Person learner;
    private String card = "";

    @BeforeEach
    void makeACard() {
        clock.set(TestClock.START);
        learner = api.newLearner();
        learner.put("/api/v1/me/study-settings", Map.of("learningSteps", List.of(), "relearningSteps", List.of()));
        card = learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉")).body().path("id")
                .asString();
    }

    @Test
    void beforeAnyAnswerThereIsNothingToTell() {
        assertThat(memory().path("cards").asInt()).isOne();
        assertThat(memory().path("averageRetrievability").isNull()).isTrue();
        assertThat(memory().path("vocabularyEstimate").isNull()).isTrue();
        assertThat(memory().path("trueRetention").path("all").path("actual").isNull()).isTrue();
        assertThat(memory().path("calibration")).isEmpty();
    }

    @Test
    void retentionIsToldByAgeBesideWhatWasForetold() {
        answerAfter(0, "r1", "GOOD");
        answerAfter(4, "r2", "GOOD");
        answerAfter(30, "r3", "AGAIN");

        var retention = memory().path("trueRetention");
        assertThat(retention.path("young").path("actual").asDouble()).isOne();
        assertThat(retention.path("mature").path("actual").asDouble()).isZero();
        assertThat(retention.path("all").path("reviews").asInt()).isEqualTo(2);
        assertThat(memory().path("recentRetention").path(0).path("all").path("reviews").asInt()).isOne();
        assertThat(memory().path("calibration").valueStream().mapToInt(bin -> bin.path("reviews").asInt()).sum()).isEqualTo(2);
        assertThat(memory().path("ratings").path("GOOD").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsToldHoldsWithTheLastAnswerAndItsUndoing() {
        answerAfter(0, "r1", "GOOD");
        assertThat(memory().path("states").path("REVIEW").asInt()).isOne();

        clock.pass(Duration.ofSeconds(1));
        learner.delete("/api/v1/cards/" + card + "/reviews/r1");
        assertThat(memory().path("states").path("NEW").asInt()).isOne();
        assertThat(memory().path("ratings").path("GOOD").asInt()).isZero();
    }

    @Test
    void wordsAreKnownFromTheDayTheirMemoryLasts() {
        answerAfter(0, "r1", "EASY");
        answerAfter(9, "r2", "EASY");
        answerAfter(40, "r3", "AGAIN");

        var words = learner.get("/api/v1/stats/words?from=2026-07-08&to=2026-08-18").body();
        assertThat(words).hasSize(42);
        assertThat(known(words, 0)).isZero();
        assertThat(known(words, 1)).isOne();
        assertThat(known(words, 40)).isOne();
        assertThat(known(words, 41)).isZero();
        assertThat(words.path(0).path("answered").asInt()).isOne();
    }

    @Test
    void aLongHistoryIsGoneThroughInTheBackground() {
        answerAfter(0, "r1", "GOOD");
        var asOf = memory().path("asOf").asString();
        var id = learner.get("/api/v1/me").body().path("id").asString();
        mongo.updateFirst(Query.query(where("learnerId").is(id)), Update.update("answers", 100_000), "memoryStatistics");
        answerAfter(1, "r2", "GOOD");

        assertThat(memory().path("asOf").asString()).isEqualTo(asOf);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !memory().path("asOf").asString().equals(asOf));
        assertThat(memory().path("ratings").path("GOOD").asInt()).isEqualTo(2);
    }

    @Test
    void noNewCardsAreForecastForDaysOfAPause() {
        learner.put("/api/v1/me/study-settings",
                Map.of("newCardsPerDay", 1, "pauses", List.of(Map.of("from", "2026-06-30", "to", "2026-07-01"))));

        assertThat(learner.get("/api/v1/stats/forecast?days=4").body()).extracting(day -> day.path("new").asInt())
                .containsExactly(0, 0, 1, 0);
    }

    private static int known(JsonNode words, int day) {
        return words.path(day).path("known").asInt();
    }

    private void answerAfter(int days, String id, String rating) {
        clock.pass(Duration.ofDays(days));
        learner = api.signIn(learner.email());
        learner.post("/api/v1/reviews",
                Map.of("reviews", List.of(Map.of("id", id, "card", card, "rating", rating, "at", clock.instant().toString()))));
    }

    private JsonNode memory() {
        return learner.get("/api/v1/stats/memory").body();
    }
}
