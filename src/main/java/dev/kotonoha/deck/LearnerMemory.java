package dev.kotonoha.deck;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.MemoryModelChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.util.Optional;

/**
 * The memory models as trained for a learner, and by which all cards are scheduled.
 *
 * @param id the learner's, too
 * @param fsrs6 null until trained
 * @param fsrs7 null until trained
 * @param scheduledBy what names the model and settings that the cards are in line with; null until the first session
 * @param pausedBy what names the pauses that they are in line with
 * @param countedBy what names the calendar by whose days everything is counted
 * @param moved what the last rescheduling did; null until then
 */
@Document("memoryModels")
record LearnerMemory(@Id String id, LearnerId learnerId, @Nullable Fit fsrs6, @Nullable Fit fsrs7, @Nullable String scheduledBy,
        @Nullable String pausedBy, @Nullable String countedBy, @Nullable Moved moved) {

    static LearnerMemory none(LearnerId learner) {
        return new LearnerMemory(learner.value(), learner, null, null, null, null, null, null);
    }

    Optional<Fit> fit(MemoryModelChoice model) {
        return Optional.ofNullable(model == MemoryModelChoice.FSRS_7 ? fsrs7 : fsrs6);
    }
}
