package dev.kotonoha.classroom;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.ClassId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A class as somebody may see it; learners see its name and teachers only.
 *
 * @param role OWNER, TEACHER, LEARNER or INVITED
 * @param learners how many there are
 * @param demo true for a class whose learners do not exist; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClassView(ClassId id, String name, @Nullable String level, Role role, List<TeacherView> teachers,
        @Nullable String joinCode, @Nullable Instant joinCodeExpiresAt, @Nullable Integer learners,
        @Nullable Integer capacity, @Nullable Instant createdAt, @Nullable Boolean demo) {

    /** What the viewer is in the class. */
    enum Role {
        OWNER, TEACHER, LEARNER, INVITED
    }

    /** Somebody who teaches the class; the id is for other teachers only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TeacherView(@Nullable LearnerId id, String displayName, boolean owner) {
    }
}
