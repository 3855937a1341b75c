package dev.kotonoha.placement;

import dev.kotonoha.account.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A learner's placement.
 *
 * @param questions in the order in which they are asked
 * @param result null until it is answered
 */
@Document("placements")
@CompoundIndex(name = "latest", def = "{'learnerId': 1, 'startedAt': -1}")
public record Placement(@Id String id, LearnerId learnerId, Instant startedAt, List<Question> questions,
        @Nullable Result result) {

    /**
     * Whether a word is known.
     *
     * @param rank null for a word that was invented
     */
    public record Question(String word, @Nullable Integer rank) {
    }

    /**
     * What came of it.
     *
     * @param words how many the learner knows, between {@code low} and {@code high} in four of five cases
     * @param level the level's id
     * @param claimedInvented how many of the invented words were said to be known
     * @param reliable whether so few were claimed that level and lexicon were set by it
     * @param claim names the claim to know the common words, which can be taken back; null where there is none
     */
    public record Result(int words, int low, int high, String level, int claimedInvented, boolean reliable,
            @Nullable String claim) {
    }

    Optional<Result> answered() {
        return Optional.ofNullable(result);
    }

    Placement with(Result found) {
        return new Placement(id, learnerId, startedAt, questions, found);
    }
}
