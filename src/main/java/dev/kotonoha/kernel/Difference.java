package dev.kotonoha.kernel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Something kept that is not what follows from the facts. */
public record Difference(String field, String stored, String computed) {

    /** Processors may disagree about the last digits of a power. */
    private static final double SAME = 1e-9;

    /** What differs between two states of the same thing, by the names of their fields. */
    public static List<Difference> between(Map<String, @Nullable Object> stored, Map<String, @Nullable Object> computed) {
        return stored.entrySet().stream().filter(entry -> !isSame(entry.getValue(), computed.get(entry.getKey())))
                .map(entry -> new Difference(entry.getKey(), String.valueOf(entry.getValue()),
                        String.valueOf(computed.get(entry.getKey()))))
                .toList();
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one instanceof Double a && other instanceof Double b
                ? Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b))
                : Objects.equals(one, other);
    }
}
