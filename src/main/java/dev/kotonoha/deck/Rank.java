package dev.kotonoha.deck;

import dev.kotonoha.memory.MemoryState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

import java.time.Instant;

/**
 * What the order of reviews needs of the prompt that comes next; kept flat on the card for the index.
 *
 * @param last when it was answered last; null while new
 */
public record Rank(@Field("s") double stability, @Field("f") double stabilityFast, @Field("d") double difficulty,
        @Field("l") @Nullable Instant last) {

    static Rank of(MemoryState memory) {
        return new Rank(memory.stability(), memory.stabilityFast(), memory.difficulty(), memory.lastReviewedAt());
    }
}
