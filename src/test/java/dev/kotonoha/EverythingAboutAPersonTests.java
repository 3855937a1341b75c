package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import dev.kotonoha.support.Web;
import org.awaitility.Awaitility;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks through every collection for what carries a person's id, address or name. */
@ServerTest
class EverythingAboutAPersonTests {

    private static final String HARBOUR = "/api/v1/contents/quiet-harbour";
    /** Files of the export that are not called as their collection is. */
    private static final Map<String, String> FILES = Map.of("refreshTokens", "devices", "contents", "texts", "contentRevisions",
            "texts", "accounts",
            "account");

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;

    private Api.Person person;
    private Api.Person teacher;
    private String id = "";
    private String name = "";

    @BeforeEach
    void aFullStory() {
        clock.set(TestClock.START);
        person = api.newTeacher();
        teacher = api.newTeacher();
        id = person.get("/api/v1/me").body().path("id").asString();
        name = "Name" + UUID.randomUUID();
        person.patch("/api/v1/me", Map.of("displayName", name));
        reads();
        studies();
        bringsFiles();
        writes();
        isInAClass();
        teaches();
        Web.signIn(api, person.email());
    }

    @Test
    void isInTheExport() throws IOException {
        var files = export();
        var held = documentsThatHold(id);
        var expected = held.entrySet().stream().collect(Collectors.groupingBy(
                found -> FILES.getOrDefault(found.getKey(), found.getKey()), Collectors.summingLong(Map.Entry::getValue)));

        expected.forEach((file, documents) -> assertThat(files.getOrDefault(file, "").lines().count()).as(file)
                .isGreaterThanOrEqualTo(documents));
        assertThat(held).containsKeys("cards", "readings", "studyDays", "lexicons", "memberships", "views",
                "apiTokens",
                "refreshTokens", "sessions", "contents", "contentRevisions", "memoryModels", "memoryStatistics", "placements",
                "summaries",
                "translationReports", "assignments", "classes", "imports", "importFiles");
    }

    @Test
    void isGoneWithTheAccountButForATombstone() {
        var erased = person.call("DELETE", "/api/v1/me", Map.of("password", Api.PASSWORD)).body().path("status").asString();
        awaitDone(erased);
        clock.pass(Duration.ofMinutes(6));

        // the erasure looks once more for what a request that was under way may have written
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(collectionsThatHold(id)).containsExactly("accounts"));
        assertThat(collectionsThatHold(person.email())).isEmpty();
        assertThat(collectionsThatHold(name)).isEmpty();
    }

    private void reads() {
        var sentence = person.get(HARBOUR).body().path("paragraphs").findValuesAsString("id").getFirst();
        person.post(HARBOUR + "/taps", Map.of("taps", List.of(Map.of("id", "t1", "sentence", sentence, "start", 0, "end", 3,
                "at", now()))));
        person.put(HARBOUR + "/progress", Map.of("id", "p1", "sentence", sentence, "at", now(), "finished", true));
        person.put(HARBOUR + "/kept", Map.of());
        person.post(HARBOUR + "/reports", Map.of("sentence", sentence, "suggestion", "静かな港です。"));
        person.post("/api/v1/vocabulary/known", Map.of("upToRank", 10));
        person.post("/api/v1/placements", Map.of());
    }

    private void studies() {
        var card = person.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉")).body().path("id")
                .asString();
        person.post("/api/v1/reviews",
                Map.of("reviews", List.of(Map.of("id", "r1", "card", card, "rating", "EASY", "at", now()))));
        person.post("/api/v1/cards/" + card + "/facts", Map.of("id", "f1", "kind", "BURY", "at", now()));
        person.post("/api/v1/me/memory-model/training", "");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> !person.get("/api/v1/me/memory-model").body().path("trainedAt").isNull());
        List.of("stats/memory", "stats/forecast", "reviews/queue", "sync").forEach(path -> person.get("/api/v1/" + path));
    }

    private void writes() {
        var draft = Map.of("title", Map.of("en", "Mine"), "kind", "READING", "body", "The man is here.");
        var text = person.post("/api/v1/contents", draft).body().path("id").asString();
        person.put("/api/v1/contents/" + text,
                Map.of("title", Map.of("en", "Mine"), "kind", "READING", "body", "The woman is here."));
        person.post("/api/v1/me/api-tokens", Map.of("name", "sheet", "scopes", List.of("READ"), "password", Api.PASSWORD));
    }

    private void bringsFiles() {
        var table = ("front,back\n" + id + ",葉\n").getBytes(StandardCharsets.UTF_8);
        person.upload("/api/v1/cards/imports", "words.csv", table);
    }

    private void isInAClass() {
        var opened = teacher.post("/api/v1/classes", Map.of("name", "2A")).body();
        person.post("/api/v1/memberships", Map.of("joinCode", opened.path("joinCode").asString()));
        var place = "/api/v1/classes/" + opened.path("id").asString();
        teacher.post(place + "/assignments",
                Map.of("title", "1", "contentIds", List.of("quiet-harbour"), "dueOn", "2026-07-10"));
        teacher.get(place + "/progress");
        teacher.get(place + "/learners/" + id);
    }

    private void teaches() {
        var own = person.post("/api/v1/classes", Map.of("name", "3B")).body();
        var learner = api.newLearner();
        learner.post("/api/v1/memberships", Map.of("joinCode", own.path("joinCode").asString()));
        var place = "/api/v1/classes/" + own.path("id").asString();
        person.post(place + "/assignments", Map.of("title", "1", "contentIds", List.of("quiet-harbour"), "dueOn", "2026-07-10"));
        person.get(place + "/learners");
        person.post(place + "/teachers", Map.of("email", teacher.email()));
    }

    private void awaitDone(String erasure) {
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> api.nobody().get(erasure).body().path("status").asString().equals("done"));
    }

    private Set<String> collectionsThatHold(String text) {
        return documentsThatHold(text).keySet();
    }

    /** How many of which collection hold it, in whatever form: a text, a part of one, or inside of what a session keeps. */
    private Map<String, Long> documentsThatHold(String text) {
        var holding = new TreeMap<String, Long>();
        for (var collection : mongo.getCollectionNames()) {
            for (var document : mongo.getDb().getCollection(collection, RawBsonDocument.class).find()) {
                var bytes = new byte[document.getByteBuffer().remaining()];
                document.getByteBuffer().get(bytes);
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains(text)) {
                    holding.merge(collection, 1L, Long::sum);
                }
            }
        }
        return holding;
    }

    private Map<String, String> export() throws IOException {
        var files = new HashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(person.get("/api/v1/me/export").bytes()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName().replace(".jsonl", ""), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private String now() {
        return clock.instant().toString();
    }
}
