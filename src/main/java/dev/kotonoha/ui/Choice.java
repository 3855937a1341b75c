package dev.kotonoha.ui;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** A choice in a page's form. */
final class Choice {

    private Choice() {
    }

    /** The value of that name in any case; null for none of them, which means any. */
    static <E extends Enum<E>> @Nullable E of(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(name)).findFirst().orElse(null);
    }
}
