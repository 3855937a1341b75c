package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class ATokenForAProgramTests {

    private static final String TOKENS = "/api/v1/me/api-tokens";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private MongoTemplate mongo;

    private Api.Person owner;

    @BeforeEach
    void signUp() {
        clock.set(TestClock.START);
        owner = api.newLearner();
    }

    @Test
    void isShownOnceAndKeptAsAHash() {
        var token = make(owner, "READ").body().path("token").asString();
        var secret = token.substring(token.lastIndexOf('.') + 1);

        assertThat(new String(owner.get(TOKENS).bytes())).contains("my sheet").doesNotContain(secret);
        assertThat(mongo.getCollection("apiTokens").find().map(document -> document.toJson())).noneMatch(
                kept -> kept.contains(secret));
    }

    @Test
    void needsThePassword() {
        assertThat(owner.post(TOKENS, wanted("not-this-one", "READ")).status()).isEqualTo(422);
    }

    @Test
    void readsAndDoesNothingElse() {
        var program = program(owner, "READ");

        assertThat(program.get("/api/v1/cards").status()).isEqualTo(200);
        assertThat(program.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉")).status())
                .isEqualTo(403);
    }

    @Test
    void endsWhenItIsRevokedAndAStrangerCanNotRevokeIt() {
        var made = make(owner, "READ").body();
        var program = api.withToken(made.path("token").asString());
        var address = TOKENS + "/" + made.path("id").asString();

        assertThat(api.newLearner().delete(address).status()).isEqualTo(404);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(owner.delete(address).status()).isEqualTo(204);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void expires() {
        var program = program(owner, "READ");
        clock.pass(Duration.ofDays(90));

        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void tellsToTheHourWhenItWasUsedLast() {
        var program = program(owner, "READ");
        program.get("/api/v1/me");
        var first = lastUsed();
        clock.pass(Duration.ofMinutes(50));
        program.get("/api/v1/me");

        assertThat(lastUsed()).isEqualTo(first);
        clock.pass(Duration.ofMinutes(20));
        program.get("/api/v1/me");
        assertThat(lastUsed()).isGreaterThan(first);
    }

    @Test
    void ofATeacherTeachesOnlyWithTheScopeForIt() {
        var teacher = api.newTeacher();

        assertThat(program(teacher, "READ", "STUDY", "WRITE").post("/api/v1/classes", Map.of("name", "2A")).status())
                .isEqualTo(403);
        assertThat(program(teacher, "CLASSES").post("/api/v1/classes", Map.of("name", "2A")).status()).isEqualTo(201);
        assertThat(program(teacher, "WRITE").post("/api/v1/contents", forClasses()).status()).isEqualTo(403);
    }

    @Test
    void canNotBeMadeWithoutEnd() {
        for (var made = 0; made < 20; made++) {
            assertThat(make(owner, "READ").status()).isEqualTo(201);
        }

        assertThat(make(owner, "READ").status()).isEqualTo(409);
    }

    private String lastUsed() {
        return api.signIn(owner.email()).get(TOKENS).body().path("items").path(0).path("lastUsedAt").asString();
    }

    private static Map<String, Object> forClasses() {
        return Map.of("title", Map.of("en", "News"), "kind", "READING", "body", "The man is here.", "audience", "CLASSES");
    }

    private static Map<String, Object> wanted(String password, String... scopes) {
        return Map.of("name", "my sheet", "scopes", List.of(scopes), "password", password);
    }

    private static Api.Answer make(Api.Person owner, String... scopes) {
        return owner.post(TOKENS, wanted(Api.PASSWORD, scopes));
    }

    private Api.Person program(Api.Person owner, String... scopes) {
        return api.withToken(make(owner, scopes).body().path("token").asString());
    }
}
