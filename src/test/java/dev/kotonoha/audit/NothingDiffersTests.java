package dev.kotonoha.audit;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever somebody does, in whatever order: what is kept is what follows from it. */
@ServerTest
class NothingDiffersTests {

    private static final String HARBOUR = "/api/v1/contents/quiet-harbour";
    private static final List<String> DECISIONS = List.of("SUSPEND", "RESUME", "BURY", "RESET", "DUE");
    private static final List<String> RATINGS = List.of("AGAIN", "HARD", "GOOD", "EASY");

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private Audit audit;

    private Api.Person person;
    private Random random = new Random(0);
    private List<String> sentences = List.of();
    private final List<String> cards = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> taps = new ArrayList<>();
    private int made;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterARandomMixOfAllThatCanBeDone(long seed) {
        random = new Random(seed);
        clock.set(TestClock.START);
        person = api.newLearner();
        person.put("/api/v1/me/study-settings", Map.of("prompts", List.of("RECOGNISE", "PRODUCE"), "leechThreshold", 2));
        sentences = person.get(HARBOUR).body().path("paragraphs").findValuesAsString("id");
        for (var i = 0; i < 8; i++) {
            cards.add(person.post("/api/v1/cards", Map.of("kind", "VOCABULARY", "front", "w" + i, "back", "語")).body()
                    .path("id").asString());
        }
        for (var day = 0; day < 10; day++) {
            for (var i = 0; i < 12; i++) {
                clock.pass(Duration.ofMillis(random.nextInt(60_000)));
                act(random.nextInt(10));
            }
            clock.pass(Duration.ofHours(1 + random.nextInt(60)));
            person = api.signIn(person.email());
        }

        var learner = new LearnerId(person.get("/api/v1/me").body().path("id").asString());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> audit.of(learner, false).learners() == 1);
        var report = audit.of(learner, false);
        assertThat(report.reviews()).isGreaterThan(20);
        assertThat(report.findings()).as("seed %d", seed).isEmpty();
    }

    private void act(int which) {
        switch (which) {
            case 0, 1, 2, 3 -> answer();
            case 4 -> again("/reviews/");
            case 5 -> decide();
            case 6 -> again("/facts/");
            case 7 -> tap();
            case 8 -> read();
            default -> person.delete(taps.isEmpty() ? HARBOUR + "/taps/none" : HARBOUR + "/taps/" + any(taps));
        }
    }

    /** Now or late, and perhaps as practice. */
    private void answer() {
        var card = any(cards);
        var review = new HashMap<String, Object>(Map.of("id", id("r"), "card", card, "rating", any(RATINGS), "at",
                clock.instant().minusSeconds(random.nextInt(3) == 0 ? random.nextInt(400_000) : 0).toString(), "durationMs",
                random.nextInt(9000)));
        if (random.nextInt(6) == 0) {
            review.put("practice", true);
        }
        done.add("/api/v1/cards/" + card + "/reviews/" + review.get("id"));
        person.post("/api/v1/reviews", Map.of("reviews", List.of(review)));
    }

    private void decide() {
        var card = any(cards);
        var kind = any(DECISIONS);
        var fact = new HashMap<String, Object>(Map.of("id", id("f"), "kind", kind, "at", clock.instant().toString()));
        if (kind.equals("DUE")) {
            fact.put("day", clock.instant().plus(Duration.ofDays(2 + random.nextInt(9))).toString().substring(0, 10));
        }
        done.add("/api/v1/cards/" + card + "/facts/" + fact.get("id"));
        assertThat(person.post("/api/v1/cards/" + card + "/facts", fact).status()).isEqualTo(200);
    }

    /** Undoes or redoes something. */
    private void again(String kind) {
        var known = done.stream().filter(path -> path.contains(kind)).toList();
        if (!known.isEmpty()) {
            person.call(random.nextBoolean() ? "DELETE" : "PUT", any(known), "");
        }
    }

    private void tap() {
        var tap = new HashMap<String, Object>(
                Map.of("id", id("t"), "sentence", any(sentences), "at", clock.instant().toString()));
        if (random.nextBoolean()) {
            tap.putAll(Map.of("start", 4, "end", 6));
        }
        taps.add(String.valueOf(tap.get("id")));
        person.post(HARBOUR + "/taps", Map.of("taps", List.of(tap)));
    }

    private void read() {
        var report = new HashMap<String, Object>(Map.of("id", id("p"), "sentence", any(sentences), "at",
                clock.instant().minusSeconds(random.nextInt(200_000)).toString(), "secondsRead", random.nextInt(90)));
        if (random.nextInt(3) == 0) {
            report.put("finished", random.nextBoolean());
        }
        person.put(HARBOUR + "/progress", report);
    }

    private String id(String kind) {
        return kind + ++made;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
