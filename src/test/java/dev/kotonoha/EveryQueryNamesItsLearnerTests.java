package dev.kotonoha;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.audit.Audit;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.TestDatabase;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import static org.assertj.core.api.Assertions.assertThat;

/** Learner collections are split over machines by the learner: a query that does not name one would go to all of them. */
@ServerTest
@Import(EveryQueryNamesItsLearnerTests.Listening.class)
class EveryQueryNamesItsLearnerTests {

    private static final Set<String> LEARNERS = Set.of("cards", "lexicons", "placements", "readings", "studyDays", "summaries",
            "memoryStatistics", "memoryModels", "dueCounts", "refreshTokens", "apiTokens", "minors", "oneTimeTokens",
            "secondFactors",
            "imports", "importFiles");
    /** Few, not split, and found by a class, an author or a phone, too. */
    private static final Set<String> WHOLE = Set.of("memberships", "translationReports", "passkeys");
    private static final Queue<BsonDocument> COMMANDS = new ConcurrentLinkedQueue<>();

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private Audit audit;

    @TestConfiguration
    static class Listening {
        @Bean
        MongoClientSettingsBuilderCustomizer listener() {
            return settings -> settings.addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    COMMANDS.add(event.getCommand().clone());
                }
            });
        }
    }

    @Test
    void inAllThatADayOfStudySends() {
        COMMANDS.clear();
        aDayOfStudy();

        assertThat(COMMANDS).isNotEmpty();
        assertThat(COMMANDS.stream().filter(EveryQueryNamesItsLearnerTests::ofLearners)
                .flatMap(EveryQueryNamesItsLearnerTests::filters)
                .filter(filter -> !filter.containsKey("learnerId"))).isEmpty();
    }

    @Test
    void andNoCollectionOfLearnersIsLeftOut() {
        var learners = mongo.getConverter().getMappingContext().getPersistentEntities().stream()
                .filter(entity -> entity.isAnnotationPresent(org.springframework.data.mongodb.core.mapping.Document.class)
                        && entity.getPersistentProperty("learnerId") != null)
                .map(entity -> mongo.getCollectionName(entity.getType())).filter(name -> !WHOLE.contains(name));

        assertThat(learners).containsExactlyInAnyOrderElementsOf(LEARNERS);
    }

    @Test
    @EnabledIf("onMongo")
    void andIsServedByAnIndex() {
        COMMANDS.clear();
        aDayOfStudy();
        var finds = COMMANDS.stream().filter(command -> command.getFirstKey().equals("find")).filter(
                command -> ofLearners(command) || command.getString("find").getValue().equals("contents")).toList();

        assertThat(finds).isNotEmpty().allSatisfy(find -> {
            var plain = new BsonDocument("find", find.get("find"));
            List.of("filter", "sort", "limit").forEach(part -> {
                if (find.containsKey(part)) {
                    plain.append(part, find.get(part));
                }
            });
            assertThat(mongo.getDb().runCommand(new Document("explain", plain)).toJson()).doesNotContain("COLLSCAN");
        });
    }

    static boolean onMongo() {
        return TestDatabase.isMongo();
    }

    private Api.Person aDayOfStudy() {
        clock.set(TestClock.START);
        var learner = api.newLearner();
        var card = learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉")).body().path("id")
                .asString();
        var harbour = "/api/v1/contents/quiet-harbour";
        var sentence = learner.get(harbour).body().path("paragraphs").findValuesAsString("id").getFirst();
        learner.post(harbour + "/taps", Map.of("taps", List.of(Map.of("id", "t1", "sentence", sentence, "at", now()))));
        learner.put(harbour + "/progress", Map.of("id", "p1", "sentence", sentence, "at", now()));
        learner.get("/api/v1/reviews/queue");
        learner.post("/api/v1/reviews",
                Map.of("reviews", List.of(Map.of("id", "r1", "card", card, "rating", "EASY", "at", now()))));
        learner.delete("/api/v1/cards/" + card + "/reviews/r1");
        learner.delete(harbour + "/taps/t1");
        learner.put(harbour + "/taps/t1", Map.of());
        learner.put(harbour + "/kept", Map.of());
        learner.put("/api/v1/cards/" + card + "/reviews/r1", Map.of());
        learner.patch("/api/v1/cards/" + card, Map.of("note", "mine"));
        List.of("cards", "vocabulary", "contents?sort=recommended", "contents", "contents?status=read",
                "stats/days?from=2026-06-30&to=2026-06-30", "stats/forecast", "stats/memory", "reviews",
                "reviews?card=" + card, "sync")
                .forEach(path -> learner.get("/api/v1/" + path));
        byAProgram(learner);
        outOfFiles(learner);
        inAClass(learner);
        audit.of(new LearnerId(learner.get("/api/v1/me").body().path("id").asString()), true);
        clock.pass(Duration.ofMinutes(1));
        return learner;
    }

    private void byAProgram(Api.Person learner) {
        var wanted = Map.of("name", "mine", "scopes", List.of("READ"), "password", Api.PASSWORD);
        var made = learner.post("/api/v1/me/api-tokens", wanted).body();
        api.withToken(made.path("token").asString()).get("/api/v1/me");
        learner.get("/api/v1/me/api-tokens");
        learner.delete("/api/v1/me/api-tokens/" + made.path("id").asString());
    }

    private static void outOfFiles(Api.Person learner) {
        var table = "root,根\n".getBytes(StandardCharsets.UTF_8);
        var made = learner.upload("/api/v1/cards/imports", "a.csv", table).body().path("id").asString();
        learner.post("/api/v1/cards/imports/" + made + "/start", Map.of());
        learner.delete("/api/v1/cards/imports/" + made);
        learner.upload("/api/v1/cards/import", "a.csv", table);
        learner.get("/api/v1/cards/export");
    }

    private void inAClass(Api.Person learner) {
        var teacher = api.newTeacher();
        var opened = teacher.post("/api/v1/classes", Map.of("name", "2A")).body();
        learner.post("/api/v1/memberships", Map.of("joinCode", opened.path("joinCode").asString()));
        var me = learner.get("/api/v1/me").body().path("id").asString();
        List.of("/progress", "/progress", "/learners/" + me)
                .forEach(path -> teacher.get("/api/v1/classes/" + opened.path("id").asString() + path));
    }

    private String now() {
        return clock.instant().toString();
    }

    private static boolean ofLearners(BsonDocument command) {
        var collection = command.get(command.getFirstKey());
        return collection.isString() && LEARNERS.contains(collection.asString().getValue());
    }

    /** The conditions of a find, a count, an update or a removal; what is inserted has none. */
    private static java.util.stream.Stream<BsonDocument> filters(BsonDocument command) {
        return switch (command.getFirstKey()) {
            case "find" -> java.util.stream.Stream.of(command.getDocument("filter", new BsonDocument()));
            case "count", "findAndModify" -> java.util.stream.Stream.of(command.getDocument("query", new BsonDocument()));
            case "aggregate" ->
                java.util.stream.Stream.of(command.getArray("pipeline").get(0).asDocument().getDocument("$match"));
            case "update" -> command.getArray("updates").stream().map(update -> update.asDocument().getDocument("q"));
            case "delete" -> command.getArray("deletes").stream().map(delete -> delete.asDocument().getDocument("q"));
            default -> java.util.stream.Stream.empty();
        };
    }
}
