package dev.kotonoha.activity;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Counters by the learner's day. What changes is counted as the tally after it less the tally before it. */
public final class Tally {

    private final Map<LocalDate, Counters> days = new TreeMap<>();

    /** Counts something on a day. */
    public Tally add(LocalDate day, Counters counters) {
        days.merge(day, counters, Counters::plus);
        return this;
    }

    /** Counts all of another tally. */
    public Tally add(Tally other) {
        other.days.forEach(this::add);
        return this;
    }

    /** Takes all of another tally away. */
    public Tally subtract(Tally other) {
        other.days.forEach((day, counters) -> add(day, counters.negated()));
        return this;
    }

    /** What is counted of each day, without days of which nothing is. */
    public Map<LocalDate, Counters> changes() {
        var changes = new TreeMap<>(days);
        changes.values().removeIf(Counters.NONE::equals);
        return changes;
    }
}
