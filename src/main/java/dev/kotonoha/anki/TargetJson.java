package dev.kotonoha.anki;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A package's note type, deck, preset and settings, as the JSON of schema 11. */
final class TargetJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Target target;

    TargetJson(Target target) {
        this.target = target;
    }

    String settings() {
        return text(Map.of("schedVer", 2, "creationOffset", target.minutesWest(), "rollover", target.dayStartHour(), "nextPos", 1,
                "curDeck", target.deckId(), "activeDecks", List.of(target.deckId()), "sortType", "noteFld", "curModel",
                target.typeId()));
    }

    String types() {
        var fields = IntStream.range(0, target.fields().size())
                .mapToObj(i -> Map.of("name", target.fields().get(i), "ord", i, "font",
                        "Arial", "size", 20, "sticky", false, "rtl", false, "media", List.of()))
                .toList();
        var templates = new ArrayList<Map<String, ?>>();
        for (var template : target.templates()) {
            templates.add(Map.of("name", template.name(), "ord", templates.size(), "qfmt", template.front(), "afmt",
                    template.back(), "bqfmt", "", "bafmt", ""));
        }
        var type = new LinkedHashMap<String, Object>();
        type.put("id", target.typeId());
        type.put("name", target.typeName());
        type.put("type", 0);
        type.put("mod", target.typeId() / 1000);
        type.put("usn", -1);
        type.put("sortf", 0);
        type.put("did", target.deckId());
        type.put("tmpls", templates);
        type.put("flds", fields);
        type.put("css", target.css());
        return byId(target.typeId(), type);
    }

    String decks() {
        var deck = new LinkedHashMap<String, Object>();
        deck.put("id", target.deckId());
        deck.put("name", target.deckName());
        deck.put("mod", target.deckId() / 1000);
        deck.put("usn", -1);
        deck.put("collapsed", false);
        deck.put("browserCollapsed", false);
        deck.put("desc", "");
        deck.put("dyn", 0);
        deck.put("conf", target.deckId());
        for (var count : List.of("lrnToday", "timeToday", "revToday", "newToday")) {
            deck.put(count, List.of(0, 0));
        }
        return byId(target.deckId(), deck);
    }

    String presets() {
        var preset = new LinkedHashMap<String, Object>();
        preset.put("id", target.deckId());
        preset.put("name", target.deckName());
        preset.put("mod", target.today().getEpochSecond());
        preset.put("usn", -1);
        preset.put("maxTaken", 60);
        preset.put("autoplay", true);
        preset.put("timer", 0);
        preset.put("replayq", true);
        preset.put("dyn", false);
        preset.put("new", Map.of("bury", true, "delays", target.learningSteps(), "initialFactor", 2500, "ints", List.of(1, 4, 0),
                "order", 1, "perDay", target.newADay()));
        preset.put("rev", Map.of("bury", true, "ease4", 1.3, "ivlFct", 1, "maxIvl", target.longestInterval(), "perDay",
                target.reviewsADay(), "hardFactor", 1.2));
        preset.put("lapse",
                Map.of("delays", target.relearningSteps(), "leechAction", 1, "leechFails", 8, "minInt", 1, "mult", 0));
        preset.put("desiredRetention", target.retention());
        preset.put("fsrsParams6", target.weights());
        return byId(target.deckId(), preset);
    }

    private static String byId(long id, Map<String, ?> one) {
        return text(Map.of(String.valueOf(id), one));
    }

    private static String text(Object value) {
        return JSON.writeValueAsString(value);
    }
}
