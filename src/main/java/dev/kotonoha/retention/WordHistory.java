package dev.kotonoha.retention;

import dev.kotonoha.account.Prompt;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;

/** How many words were known and answered on which day. */
final class WordHistory {

    private final TreeMap<LocalDate, Integer> known = new TreeMap<>();
    private final TreeMap<LocalDate, Integer> answered = new TreeMap<>();

    /**
     * What became of a prompt on a day.
     *
     * @param known whether its memory lasts from then on
     */
    record Step(LocalDate day, Prompt prompt, boolean known) {
    }

    /**
     * Adds a word, which is known while any of its prompts is.
     *
     * @param steps those of each prompt in order
     * @param deletedOn from when on it counts no more; null where it was not deleted
     */
    void add(List<Step> steps, @Nullable LocalDate deletedOn) {
        var lasting = EnumSet.noneOf(Prompt.class);
        var was = false;
        LocalDate first = null;
        for (var step : steps.stream().sorted(Comparator.comparing(Step::day)).toList()) {
            if (deletedOn != null && step.day().isAfter(deletedOn)) {
                break;
            }
            if (first == null) {
                first = step.day();
                answered.merge(first, 1, Integer::sum);
            }
            if (step.known()) {
                lasting.add(step.prompt());
            } else {
                lasting.remove(step.prompt());
            }
            if (lasting.isEmpty() == was) {
                was = !was;
                known.merge(step.day(), was ? 1 : -1, Integer::sum);
            }
        }
        if (deletedOn != null && first != null) {
            answered.merge(deletedOn, -1, Integer::sum);
            known.merge(deletedOn, was ? -1 : 0, Integer::sum);
        }
    }

    /** The days on which something changed, in order. */
    List<WordsDay> days() {
        var days = new ArrayList<WordsDay>();
        var knownThen = 0;
        var answeredThen = 0;
        var all = new TreeMap<>(known);
        answered.forEach(all::putIfAbsent);
        for (var day : all.keySet()) {
            knownThen += known.getOrDefault(day, 0);
            answeredThen += answered.getOrDefault(day, 0);
            days.add(new WordsDay(day, knownThen, answeredThen));
        }
        return List.copyOf(days);
    }
}
