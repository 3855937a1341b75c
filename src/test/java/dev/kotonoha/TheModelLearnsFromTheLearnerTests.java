package dev.kotonoha;

import dev.kotonoha.kernel.StudyCalendar;
import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Parameters;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.ScheduleSettings;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class TheModelLearnsFromTheLearnerTests {

    private static final StudyCalendar TOKYO = new StudyCalendar(ZoneId.of("Asia/Tokyo"), 4);

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;

    @BeforeEach
    void signUp() {
        clock.set(TestClock.START);
        learner = api.newLearner();
    }

    @Test
    void beforeAnyTrainingTheDefaultsAreTold() {
        var model = model();

        assertThat(model.path("model").asString()).isEqualTo("FSRS_6");
        assertThat(model.path("parameters")).hasSize(21);
        assertThat(model.path("trainedOn").asInt()).isZero();
        assertThat(model.path("trainedAt").isNull()).isTrue();
    }

    @Test
    void aLearnerWhoForgetsFasterGetsOwnParametersAndCardsThatAreDueStayWhereTheyAre() {
        answerAsOneWhoForgetsFast(250);
        var before = dues();
        learner.post("/api/v1/me/memory-model/training", "");
        var model = awaitModel(found -> !found.path("moved").isNull());

        assertThat(model.path("outcome").asString()).isEqualTo("TRAINED");
        assertThat(model.path("logLoss").path("trained").asDouble()).isLessThan(model.path("logLoss").path("default").asDouble());
        assertThat(model.path("moved").path("earlier").asInt() + model.path("moved").path("later").asInt()).isPositive();
        var now = clock.instant().toString();
        dues().forEach((card, due) -> {
            if (before.get(card).compareTo(now) <= 0) {
                assertThat(due).isEqualTo(before.get(card));
            }
        });
    }

    @Test
    void enoughAnswersAreTrainedOnByThemselvesOnTheNextDay() {
        answerAsOneWhoForgetsFast(60);
        clock.pass(Duration.ofDays(1));
        learner = api.signIn(learner.email());
        learner.get("/api/v1/reviews/queue");

        assertThat(awaitModel(found -> !found.path("trainedAt").isNull()).path("trainedOn").asInt()).isGreaterThan(100);
    }

    @Test
    void tooFewAnswersLeaveTheDefaults() {
        learner.post("/api/v1/me/memory-model/training", "");

        var model = awaitModel(found -> !found.path("trainedAt").isNull());
        assertThat(model.path("outcome").asString()).isEqualTo("TOO_FEW_REVIEWS");
        assertThat(model.path("parameters").path(0).asDouble()).isEqualTo(Parameters.fsrs6Defaults().values()[0]);
    }

    @Test
    void anotherModelReplaysTheHistoryOfEveryCard() {
        answerAsOneWhoForgetsFast(60);
        learner.put("/api/v1/me/study-settings", Map.of("memoryModel", "FSRS_7"));
        var card = learner.get("/api/v1/cards?limit=1").body().path("items").path(0);
        learner.get("/api/v1/reviews/queue");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !memory(card).path("stability")
                .equals(card.path("memory").path("stability")));

        assertThat(model().path("parameters")).hasSize(34);
        assertThat(memory(card).path("reviews")).isEqualTo(card.path("memory").path("reviews"));
    }

    @Test
    void aHigherRetentionBringsCardsEarlier() {
        answerAsOneWhoForgetsFast(60);
        learner.put("/api/v1/me/study-settings", Map.of("desiredRetention", 0.97));
        learner.get("/api/v1/reviews/queue");

        awaitModel(found -> found.path("moved").path("earlier").asInt() > found.path("moved").path("later").asInt());
    }

    @Test
    void aPauseMovesWhatFallsDueInItBehindItsEnd() {
        answerAsOneWhoForgetsFast(60);
        var today = TOKYO.dayOf(clock.instant());
        learner.put("/api/v1/me/study-settings",
                Map.of("pauses", List.of(Map.of("from", today.plusDays(1).toString(), "to", today.plusDays(10).toString()))));
        learner.get("/api/v1/reviews/queue");
        awaitModel(found -> !found.path("moved").isNull());

        var from = TOKYO.startOf(today.plusDays(1));
        var to = TOKYO.startOf(today.plusDays(11));
        assertThat(learner.get("/api/v1/cards?state=review&limit=200").body().path("items"))
                .extracting(card -> Instant.parse(card.path("memory").path("due").asString()))
                .noneMatch(due -> !due.isBefore(from) && due.isBefore(to)).isNotEmpty();
    }

    private void answerAsOneWhoForgetsFast(int cards) {
        learner.put("/api/v1/me/study-settings", Map.of("learningSteps", List.of(), "relearningSteps", List.of()));
        var values = Parameters.fsrs6Defaults().values();
        for (var i = 0; i < 4; i++) {
            values[i] *= 0.2;
        }
        values[8] = 0.6;
        var schedule = new Schedule(MemoryModel.of(Parameters.of(values)),
                new ScheduleSettings(0.8, List.of(), List.of(), 36500, true), TOKYO);
        var random = new Random(5);
        var start = clock.instant();
        clock.pass(Duration.ofDays(90));
        learner = api.signIn(learner.email());
        var all = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < cards; i++) {
            var card = learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "w" + i, "back", "語" + i)).body()
                    .path("id").asString();
            all.addAll(history(card, i, schedule, start.plus(Duration.ofDays(i % 60)), random));
        }
        for (var from = 0; from < all.size(); from += 1000) {
            learner.post("/api/v1/reviews", Map.of("reviews", all.subList(from, Math.min(all.size(), from + 1000))));
        }
    }

    private List<Map<String, Object>> history(String card, int seed, Schedule truth, Instant start, Random random) {
        var reviews = new ArrayList<Map<String, Object>>();
        var state = MemoryState.fresh();
        for (var at = start; at.isBefore(clock.instant());) {
            var recalled = reviews.isEmpty() || random.nextDouble() < truth.retrievability(state, at);
            var rating = recalled ? Rating.GOOD : Rating.AGAIN;
            reviews.add(Map.of("id", card + "-" + reviews.size(), "card", card, "rating", rating.name(), "at", at.toString()));
            state = truth.answer(state, new Answer(at, rating), seed);
            at = Objects.requireNonNull(state.due()).plus(Duration.ofHours(6 + random.nextInt(30)));
        }
        return reviews;
    }

    private Map<String, String> dues() {
        var dues = new HashMap<String, String>();
        learner.get("/api/v1/cards?limit=200").body().path("items")
                .forEach(card -> dues.put(card.path("id").asString(), card.path("memory").path("due").asString()));
        return dues;
    }

    private JsonNode awaitModel(Predicate<JsonNode> wanted) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> wanted.test(model()));
        return model();
    }

    private JsonNode memory(JsonNode card) {
        return learner.get("/api/v1/cards/" + card.path("id").asString()).body().path("memory");
    }

    private JsonNode model() {
        return learner.get("/api/v1/me/memory-model").body();
    }
}
