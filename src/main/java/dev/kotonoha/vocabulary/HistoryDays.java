package dev.kotonoha.vocabulary;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A lexicon's history: for each day with changes, which words became what. Within a day the last change counts. */
final class HistoryDays {

    private HistoryDays() {
    }

    /**
     * A word's status from a day on.
     *
     * @param status null when nothing was known of it any more
     */
    record Step(LocalDate on, @Nullable WordStatus status) {
    }

    /** The history with more changes on a day. */
    static Map<String, Map<String, RoaringBitmap>> with(Map<String, Map<String, RoaringBitmap>> history, String day,
            Map<String, RoaringBitmap> changes) {
        if (changes.isEmpty()) {
            return history;
        }
        var moved = new RoaringBitmap();
        changes.forEach((name, words) -> {
            if (!name.equals(Lexicon.MET_FIRST)) {
                moved.or(words);
            }
        });
        var today = new TreeMap<String, RoaringBitmap>();
        history.getOrDefault(day, Map.of()).forEach((name, words) -> today.put(name,
                name.equals(Lexicon.MET_FIRST) ? words : RoaringBitmap.andNot(words, moved)));
        changes.forEach((name, words) -> today.merge(name, words, (earlier, more) -> RoaringBitmap.or(earlier, more)));
        today.values().removeIf(RoaringBitmap::isEmpty);
        var all = new TreeMap<>(history);
        all.put(day, today);
        return all;
    }

    /** How a word's status went, in order of the days. */
    static List<Step> of(Map<String, Map<String, RoaringBitmap>> history, int word) {
        var steps = new ArrayList<Step>();
        new TreeMap<>(history).forEach((day, changes) -> changes.forEach((name, words) -> {
            if (!name.equals(Lexicon.MET_FIRST) && words.contains(word)) {
                var status = name.equals(Lexicon.UNKNOWN) ? null : WordStatus.valueOf(name);
                if (steps.isEmpty() ? status != null : steps.getLast().status() != status) {
                    steps.add(new Step(LocalDate.parse(day), status));
                }
            }
        }));
        return List.copyOf(steps);
    }

    /** The day on which a word was met first; empty for one that never was. */
    static Optional<LocalDate> firstMet(Map<String, Map<String, RoaringBitmap>> history, int word) {
        return history.entrySet().stream()
                .filter(day -> day.getValue().getOrDefault(Lexicon.MET_FIRST, new RoaringBitmap()).contains(word))
                .map(Map.Entry::getKey).sorted().findFirst().map(LocalDate::parse);
    }
}
