package dev.kotonoha.memory;

import java.util.List;

/**
 * A card with all that is known of it.
 *
 * @param seed by which its intervals are spread
 * @param state as it is now
 * @param answers its history in order of time
 */
public record StudiedCard(long seed, MemoryState state, List<Answer> answers) {

    public StudiedCard {
        answers = List.copyOf(answers);
    }
}
