package dev.kotonoha.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cards are usually called by numbers, which stand for themselves; any other name gets a number that no card is likely to have. */
final class CardNames {

    private static final long FIRST = Long.MIN_VALUE;

    private final Map<String, Long> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** The number of the card in {@code cell}. */
    long number(CsvLines line, int cell) {
        return line.isPlainNumber(cell) ? line.number(cell) : numbers.computeIfAbsent(line.text(cell), this::add);
    }

    /** Writes what the log called the card of that number. */
    void append(long number, StringBuilder to) {
        if (number < FIRST + names.size()) {
            to.append(names.get((int) (number - FIRST)));
        } else {
            to.append(number);
        }
    }

    private long add(String name) {
        names.add(name);
        return FIRST + names.size() - 1;
    }
}
