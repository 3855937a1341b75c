package dev.kotonoha.command;

import dev.kotonoha.Application;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.TestDatabase;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@TestPropertySource(properties = {"kotonoha.admin.email=head@example.org", "kotonoha.admin.password=" + Api.PASSWORD})
class EverythingIsBackedUpTests {

    private static final List<String> KEPT = List.of("accounts", "cards", "contents", "readings", "studyDays", "lexicons",
            "fs.files",
            "fs.chunks", "mongockChangeLog");
    private static final JsonWriterSettings CANONICAL = JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;
    @Autowired
    private Environment environment;
    @TempDir
    private Path folder;

    @Test
    void whatARunningServerGivesIsTheSameInAnotherDatabaseAndBack() throws IOException {
        study();
        var first = Files.write(folder.resolve("first.gz"), api.signIn("head@example.org").get("/api/v1/backup").bytes());
        var expected = documents(mongo);
        run("restore", first, elsewhere("one"));
        assertThat(documents(elsewhere("one"))).isEqualTo(expected);

        var second = folder.resolve("second.gz");
        run("backup", second, elsewhere("one"));
        run("restore", second, home());
        assertThat(documents(home())).isEqualTo(expected).containsKeys("cards", "fs.chunks");
    }

    @Test
    void isForAdministratorsWhoSignedInWithTheirPassword() {
        var head = api.signIn("head@example.org");
        var wanted = Map.of("name", "all", "scopes", List.of("READ", "WRITE"), "password", Api.PASSWORD);
        var program = api.withToken(head.post("/api/v1/me/api-tokens", wanted).body().path("token").asString());

        assertThat(program.get("/api/v1/backup").status()).isEqualTo(403);
        assertThat(api.newTeacher().get("/api/v1/backup").status()).isEqualTo(403);
        assertThat(api.nobody().get("/api/v1/backup").status()).isEqualTo(401);
    }

    private void study() {
        clock.set(TestClock.START);
        var learner = api.newLearner();
        var card = learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉\n\"は\"")).body()
                .path("id")
                .asString();
        learner.post("/api/v1/reviews", Map.of("reviews",
                List.of(Map.of("id", "r1", "card", card, "rating", "GOOD", "at", clock.instant().toString()))));
        learner.post("/api/v1/vocabulary/known", Map.of("upToRank", 500));
    }

    /** A database of the other kind than the server's where there is one. */
    private String elsewhere(String name) {
        return "--kotonoha.data-dir=" + folder.resolve(name);
    }

    /** A fresh database of the server's own kind. */
    private String home() {
        return TestDatabase.isMongo()
                ? "--spring.mongodb.uri="
                        + environment.getRequiredProperty("spring.mongodb.uri").replaceFirst("test[0-9a-f]{32}", name)
                : elsewhere("home");
    }

    private final String name = "test" + UUID.randomUUID().toString().replace("-", "");

    private static void run(String command, Path file, String database) {
        var err = new PrintWriter(System.err, true);
        assertThat(
                Commands.run(new String[]{command, file.toString(), database, "--kotonoha.seeds=src/test/resources/seeds"}, err,
                        Application.class))
                .isZero();
    }

    private static Map<String, Set<String>> documents(String database) {
        try (var alone = Backstage.database(List.of(database))) {
            return documents(alone.getBean(MongoTemplate.class));
        }
    }

    private static Map<String, Set<String>> documents(MongoTemplate mongo) {
        var all = new TreeMap<String, Set<String>>();
        KEPT.forEach(name -> mongo.getDb().getCollection(name, RawBsonDocument.class).find()
                .forEach(document -> all.computeIfAbsent(name, first -> new TreeSet<>()).add(document.toJson(CANONICAL))));
        return all;
    }
}
