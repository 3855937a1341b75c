package dev.kotonoha.classroom;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.ClassId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.List;

/**
 * A class.
 *
 * @param level a level's id; null where none was chosen
 * @param teachers at least one; the first owns the class
 * @param joinCode unique; as {@code Crockford.read} gives it
 * @param capacity the most learners, 1 to 1000
 * @param seats how many of them are taken; follows from the memberships
 * @param seatTakenAt when somebody sat down last, or the class was made
 * @param demo true for one whose learners do not exist; null otherwise
 */
@Document("classes")
@CompoundIndex(name = "teachers", def = "{'teachers': 1, 'createdAt': 1}")
public record Classroom(@Id ClassId id, String name, @Nullable String level, List<LearnerId> teachers,
        @Indexed(unique = true) String joinCode, Instant joinCodeExpiresAt, int capacity, int seats, Instant seatTakenAt,
        Instant createdAt, @Nullable Boolean demo) {

    /** Whose it is. */
    public LearnerId owner() {
        return teachers.getFirst();
    }

    /** Whether its learners do not exist. */
    public boolean isDemo() {
        return demo != null;
    }

    /** Whether somebody teaches it, as owner or with the owner. */
    public boolean isTaughtBy(LearnerId learner) {
        return teachers.contains(learner);
    }
}
