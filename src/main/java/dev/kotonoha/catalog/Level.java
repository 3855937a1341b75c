package dev.kotonoha.catalog;

import org.jspecify.annotations.Nullable;

/** A step of vocabulary, from {@code seeds/levels.yaml}. */
public record Level(String id, Bilingual name, Words words) {

    /**
     * How many words a reader of the level knows.
     *
     * @param to null for the topmost level
     */
    public record Words(int from, @Nullable Integer to) {
    }
}
