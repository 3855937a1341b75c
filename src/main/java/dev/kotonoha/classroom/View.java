package dev.kotonoha.classroom;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.ClassId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.List;

/**
 * A look at learners' figures.
 *
 * @param className as it was called then
 * @param viewer null when that account was erased since
 * @param viewerName empty when that account was erased since
 * @param learners whose figures were seen
 */
@Document("views")
@CompoundIndex(name = "learners", def = "{'learners': 1, 'at': -1, '_id': -1}")
@CompoundIndex(name = "viewer", def = "{'viewer': 1}")
public record View(@Id String id, Instant at, ClassId classId, String className, @Nullable LearnerId viewer, String viewerName,
        What what, List<LearnerId> learners) {

    /** What was looked at. */
    public enum What {
        CLASS, LEARNER, EXPORT, ROSTER
    }
}
