package dev.kotonoha.exchange;

import dev.kotonoha.kernel.Problem;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which fields of a note type are the two sides of a card; the same number twice leaves its notes out.
 *
 * @param type a note type's id
 * @param front from 0
 * @param back from 0
 */
record Mapping(long type, int front, int back) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(?:(\\d{1,3}):(\\d{1,3})|-)");

    /** {@code type:front:back}, or {@code type:-} to leave its notes out; a 422 problem for anything else. */
    static Mapping parse(String text) {
        var parts = TEXT.matcher(text.strip());
        if (!parts.matches()) {
            throw Problem.unacceptable("mapping", "import.mapping");
        }
        return parts.group(2) == null
                ? new Mapping(Long.parseLong(parts.group(1)), 0, 0)
                : new Mapping(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    static Map<Long, Mapping> parse(Collection<String> texts) {
        return texts.stream().map(Mapping::parse).collect(Collectors.toMap(Mapping::type, found -> found, (one, other) -> other));
    }

    boolean isTaken() {
        return front != back;
    }
}
