package dev.kotonoha;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

@ServerTest
class CardsInFilesTests {

    private static final String IMPORT = "/api/v1/cards/import";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;

    private Api.Person learner;

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
        learner = api.newLearner();
    }

    @Test
    void aPackageThatWentOutComesBackToItself() {
        study();
        var again = learner.upload(IMPORT, "kotonoha.apkg", exported("apkg")).body();

        assertThat(counts(again)).containsExactly(0, 0, 2);
        assertThat(cards(learner)).hasSize(2);
    }

    @Test
    void aPackageBringsItsMemoryAlongAndTheSameAgainNothing() {
        study();
        var file = exported("apkg");
        var other = api.newLearner();

        assertThat(counts(other.upload(IMPORT, "a.apkg", file).body())).containsExactly(2, 0, 0);
        assertThat(counts(other.upload(IMPORT, "a.apkg", file).body())).containsExactly(0, 0, 2);
        assertThat(memory(other, "leaf").path("stability").asDouble())
                .isEqualTo(memory(learner, "leaf").path("stability").asDouble());
        assertThat(memory(other, "leaf").path("reviews").asInt()).isEqualTo(2);
        assertThat(memory(other, "stem").path("state").asString()).isEqualTo("NEW");
    }

    @Test
    void whatWasAnsweredSinceIsAllThatAPackageAdds() {
        study();
        var other = api.newLearner();
        other.upload(IMPORT, "a.apkg", exported("apkg"));
        pass(Duration.ofDays(3));
        answer(card(learner, "stem"), "later");
        other = api.signIn(other.email());

        assertThat(counts(other.upload(IMPORT, "a.apkg", exported("apkg")).body())).containsExactly(0, 1, 1);
        assertThat(memory(other, "stem").path("reviews").asInt()).isEqualTo(1);
    }

    @Test
    void aDryRunChangesNothing() {
        study();
        var other = api.newLearner();
        var told = other.upload(IMPORT + "?dryRun=true", "a.apkg", exported("apkg")).body();

        assertThat(counts(told)).containsExactly(2, 0, 0);
        assertThat(told.path("noteTypes").path(0).path("fields").path(0).asString()).isEqualTo("Front");
        assertThat(cards(other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv"})
    void aTableGoesOutAndChangesComeBack(String format) {
        make("=leaf, \"green\"", "葉");
        make("stem", "茎");
        var table = new String(exported(format), StandardCharsets.UTF_8);
        assertThat(table).startsWith("#separator:").contains(format.equals("csv") ? "'=leaf" : "\"=leaf");

        assertThat(counts(table(table))).containsExactly(0, 0, 2);
        clock.pass(Duration.ofMinutes(1));
        assertThat(counts(table(table.replace("茎", "くき")))).containsExactly(0, 1, 1);
        assertThat(card(learner, "stem").path("back").asString()).isEqualTo("くき");
    }

    @Test
    void aTableTellsWhichRowsCanNotBeTaken() {
        var told = table("front,back\nleaf,葉\nstem,\n");

        assertThat(counts(told)).containsExactly(1, 0, 0);
        assertThat(told.path("skipped")).singleElement().satisfies(row -> {
            assertThat(row.path("row").asInt()).isEqualTo(3);
            assertThat(row.path("why").asString()).contains("空です");
        });
    }

    @Test
    void aListOfWordsMakesCardsOfThoseThatTheDictionaryKnows() {
        var told = table("plan\nPlans\nqwertyish\n");

        assertThat(counts(told)).containsExactly(1, 0, 1);
        assertThat(told.path("skipped").path(0).path("why").asString()).contains("辞書");
        assertThat(card(learner, "plan").path("term").path("meanings")).isNotEmpty();
    }

    @Test
    void aCardThatWasDeletedStaysDeleted() {
        table("leaf,葉");
        learner.delete("/api/v1/cards/" + card(learner, "leaf").path("id").asString());

        assertThat(table("leaf,葉").path("skippedRows").asInt()).isEqualTo(1);
        assertThat(cards(learner)).isEmpty();
    }

    @Test
    void aFileIsTakenInInTheBackground() {
        var made = learner.upload("/api/v1/cards/imports", "words.csv", bytes("leaf,葉\nstem,茎\n"));
        var path = "/api/v1/cards/imports/" + made.body().path("id").asString();
        assertThat(made.status()).isEqualTo(201);
        assertThat(cards(learner)).isEmpty();

        assertThat(learner.post(path + "/start", Map.of()).status()).isEqualTo(202);
        assertThat(over(path).path("state").asString()).isEqualTo("DONE");
        assertThat(cards(learner)).hasSize(2);
        assertThat(learner.delete(path).status()).isEqualTo(409);
        assertThat(api.newLearner().get(path).status()).isEqualTo(404);
    }

    @Test
    void whatIsCancelledBeforeItsStartNeverStarts() {
        var path = "/api/v1/cards/imports/"
                + learner.upload("/api/v1/cards/imports", "words.csv", bytes("leaf,葉\n")).body().path("id").asString();

        assertThat(learner.delete(path).status()).isEqualTo(204);
        assertThat(learner.post(path + "/start", Map.of()).status()).isEqualTo(409);
    }

    private JsonNode over(String path) {
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> !learner.get(path).body().path("state").asString().matches("RUNNING|CANCELLING"));
        return learner.get(path).body();
    }

    private void study() {
        make("leaf", "葉");
        make("stem", "茎");
        answer(card(learner, "leaf"), "first");
        pass(Duration.ofDays(20));
        answer(card(learner, "leaf"), "second");
    }

    /** A token is good for minutes. */
    private void pass(Duration time) {
        clock.pass(time);
        learner = api.signIn(learner.email());
    }

    private void answer(JsonNode card, String id) {
        learner.post("/api/v1/reviews", Map.of("reviews", List.of(Map.of("id", id, "card", card.path("id").asString(), "rating",
                "EASY", "at", clock.instant().toString()))));
    }

    private void make(String front, String back) {
        learner.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", front, "back", back));
    }

    private byte[] exported(String format) {
        return learner.get("/api/v1/cards/export?format=" + format).bytes();
    }

    private JsonNode table(String text) {
        return learner.upload(IMPORT, "table.csv", bytes(text)).body();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Integer> counts(JsonNode told) {
        return List.of(told.path("created").asInt(-1), told.path("updated").asInt(-1), told.path("unchanged").asInt(-1));
    }

    private static JsonNode cards(Api.Person person) {
        return person.get("/api/v1/cards").body().path("items");
    }

    private static JsonNode card(Api.Person person, String front) {
        return cards(person).valueStream().filter(card -> card.path("front").asString().equals(front)).findFirst().orElseThrow();
    }

    private static JsonNode memory(Api.Person person, String front) {
        return card(person, front).path("memory");
    }
}
