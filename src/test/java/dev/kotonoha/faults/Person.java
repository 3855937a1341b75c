package dev.kotonoha.faults;

import dev.kotonoha.kernel.StudyCalendar;
import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Parameters;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.ScheduleSettings;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A learner with cards made by hand, whose intervals are not spread at random. */
record Person(String id, String email, String token, List<String> cards) {

    static final String PASSWORD = "leaves-of-words-2026";

    private static final String ZONE = "Asia/Tokyo";
    /** The day has just begun, so that no other begins while the suite runs. */
    private static final int DAY_START = LocalTime.now(ZoneId.of(ZONE)).getHour();
    private static final int MAXIMUM_DAYS = 36_500;
    private static final List<Duration> LEARNING = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));
    private static final List<Duration> RELEARNING = List.of(Duration.ofMinutes(10));

    static Person create(Web web, Node node, int cards) {
        var email = "person-" + UUID.randomUUID() + "@example.org";
        var created = web.call("POST", node.at("/api/v1/accounts"), null,
                Map.of("email", email, "password", PASSWORD, "displayName", "読む人", "timeZone", ZONE));
        var token = web.call("POST", node.at("/api/v1/tokens"), null, Map.of("email", email, "password", PASSWORD))
                .path("accessToken").asString();
        web.call("PATCH", node.at("/api/v1/me"), token, Map.of("dayStartHour", DAY_START));
        web.call("PUT", node.at("/api/v1/me/study-settings"), token, Map.of("fuzz", false, "desiredRetention", 0.9,
                "learningSteps", LEARNING.stream().map(Duration::toString).toList(), "relearningSteps",
                RELEARNING.stream().map(Duration::toString).toList(), "maximumIntervalDays", MAXIMUM_DAYS));
        var made = IntStream.range(0, cards).mapToObj(number -> card(web, node.at("/api/v1/cards"), token, number)).toList();
        web.call("GET", node.at("/api/v1/reviews/queue"), token, null);
        return new Person(created.path("id").asString(), email, token, made);
    }

    /** The schedule that these settings mean, put together apart from the server. */
    static Schedule schedule() {
        return new Schedule(MemoryModel.of(Parameters.fsrs6Defaults()),
                new ScheduleSettings(0.9, LEARNING, RELEARNING, MAXIMUM_DAYS, false),
                new StudyCalendar(ZoneId.of(ZONE), DAY_START));
    }

    private static String card(Web web, URI cards, String token, int number) {
        return web.call("POST", cards, token, Map.of("kind", "VOCABULARY", "front", "leaf " + number, "back", "葉"))
                .path("id").asString();
    }
}
