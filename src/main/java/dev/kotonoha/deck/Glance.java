package dev.kotonoha.deck;

import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Stage;

import java.time.Instant;

/** A card as the queue looks at it: enough to put it in its place, read from the index alone. */
public record Glance(CardId id, Instant dueAt, Rank rank) {

    /** The memory of the prompt that comes next, as far as a recall can be told from it; of a card in review. */
    public MemoryState memory() {
        return new MemoryState(Stage.REVIEW, 0, rank.stability(), rank.stabilityFast(), rank.difficulty(), rank.last(), dueAt, 1,
                0);
    }
}
