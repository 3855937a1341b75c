package dev.kotonoha.support;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A learner who has studied for a year, told to the server as a device would that was offline all the while.
 *
 * @param card one with a long history
 * @param finished a content that was read with taps
 * @param reading one that was not begun
 * @param podcast the same, with sound
 */
public record AYearOfStudy(Api.Person learner, String card, String finished, String reading, String podcast) {

    private static final int SEED = 7;
    private static final double[] INTERVALS = {0, 1, 3, 8, 19, 45, 100};

    /** Signs somebody up and tells their year, which ends now. */
    public static AYearOfStudy of(Api api, Instant now) {
        var learner = api.newLearner();
        var contents = new ArrayList<JsonNode>();
        learner.get("/api/v1/contents?limit=200").body().path("items").forEach(contents::add);
        var readings = contents.stream().filter(item -> item.path("kind").asString().equals("READING"))
                .map(item -> item.path("id").asString()).toList();
        var podcast = contents.stream().filter(item -> item.path("kind").asString().equals("PODCAST"))
                .map(item -> item.path("id").asString()).findFirst().orElseThrow();
        var random = new Random(SEED);
        var cards = new ArrayList<String>();
        for (var i = 0; i < 6; i++) {
            cards.addAll(tap(learner, readings.get(i), now.minus(Duration.ofDays(330 - 55L * i)), random));
            finish(learner, readings.get(i), now.minus(Duration.ofDays(330 - 55L * i)));
        }
        review(learner, cards, now, random);
        return new AYearOfStudy(learner, cards.getFirst(), readings.get(5), readings.get(7), podcast);
    }

    private static List<String> tap(Api.Person learner, String content, Instant at, Random random) {
        var taps = new ArrayList<Map<String, Object>>();
        for (var paragraph : learner.get("/api/v1/contents/" + content).body().path("paragraphs")) {
            for (var sentence : paragraph.path("sentences")) {
                for (var word : sentence.path("words")) {
                    if (word.path("rank").asInt(0) > 400 && random.nextInt(4) == 0) {
                        taps.add(Map.of("id", UUID.randomUUID().toString(), "sentence", sentence.path("id").asString(), "start",
                                word.path("start").asInt(), "end", word.path("end").asInt(), "at", at.toString()));
                    }
                }
            }
        }
        var cards = new ArrayList<String>();
        learner.post("/api/v1/contents/" + content + "/taps", Map.of("taps", taps.subList(0, Math.min(30, taps.size())))).body()
                .path("results").forEach(result -> cards.add(result.path("card").path("id").asString()));
        return cards.stream().distinct().toList();
    }

    private static void finish(Api.Person learner, String content, Instant at) {
        var last = "";
        for (var paragraph : learner.get("/api/v1/contents/" + content).body().path("paragraphs")) {
            for (var sentence : paragraph.path("sentences")) {
                last = sentence.path("id").asString();
            }
        }
        learner.put("/api/v1/contents/" + content + "/progress", Map.of("id", UUID.randomUUID().toString(), "at", at.toString(),
                "sentence", last, "secondsRead", 340, "finished", true));
    }

    private static void review(Api.Person learner, List<String> cards, Instant now, Random random) {
        var reviews = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < cards.size(); i++) {
            var at = now.minus(Duration.ofDays(Math.max(1, 330 - 300L * i / cards.size() - random.nextInt(20))));
            for (var interval : INTERVALS) {
                at = at.plus(Duration.ofMinutes((long) (interval * 24 * 60 * (.8 + random.nextDouble() / 2)) + 10));
                if (at.isBefore(now)) {
                    reviews.add(review(cards.get(i), at, random));
                }
            }
        }
        for (var i = 0; i < reviews.size(); i += 1000) {
            learner.post("/api/v1/reviews", Map.of("reviews", reviews.subList(i, Math.min(reviews.size(), i + 1000))));
        }
    }

    private static Map<String, Object> review(String card, Instant at, Random random) {
        var luck = random.nextInt(10);
        return new HashMap<>(Map.of("id", UUID.randomUUID().toString(), "card", card, "rating",
                luck == 0 ? "AGAIN" : luck == 1 ? "HARD" : luck == 9 ? "EASY" : "GOOD", "at", at.toString(), "durationMs",
                1500 + random.nextInt(6000)));
    }
}
