package dev.kotonoha.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of which English gets no new ones: pronouns, prepositions, auxiliaries … */
final class ClosedWords {

    private final Map<String, List<Reading>> readings = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private ClosedWords() {
    }

    static ClosedWords load() {
        var words = new ClosedWords();
        for (var line : Resources.lines("closed-words.tsv")) {
            var columns = line.split("\t");
            for (var form : columns[2].split(" ")) {
                words.add(columns[0], Double.parseDouble(columns[1]), form.split("="));
            }
        }
        return words;
    }

    /** What the form may be; empty where it belongs to an open class. */
    List<Reading> readings(String form) {
        return readings.getOrDefault(form, List.of());
    }

    /** Whether the form may also be a word of an open class. */
    boolean open(String form) {
        return open.contains(form) || !readings.containsKey(form);
    }

    private void add(String tag, double uses, String[] form) {
        if (tag.equals("OPEN")) {
            open.add(form[0]);
        } else {
            var lemma = form[form.length - 1];
            readings.computeIfAbsent(form[0], _ -> new ArrayList<>()).add(Reading.of(Tag.valueOf(tag), lemma, uses));
        }
    }
}
