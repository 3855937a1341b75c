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
 * A learner in a class.
 *
 * @param rosterName what the teacher called them on a roster; null for those who came by code
 * @param agreed what the learner was shown that teachers would see, when they joined; empty before
 * @param changedAt when the state became what it is
 */
@Document("memberships")
@CompoundIndex(name = "class", def = "{'classId': 1, 'state': 1, '_id': 1}")
@CompoundIndex(name = "learner", def = "{'learnerId': 1, 'state': 1}")
public record Membership(@Id String id, ClassId classId, LearnerId learnerId, State state, @Nullable String rosterName,
        List<Shared> agreed, Instant changedAt) {

    /** Where somebody stands: on the roster without having agreed yet, in, or out again. */
    public enum State {
        INVITED, MEMBER, LEFT, REMOVED
    }

    static String id(ClassId in, LearnerId learner) {
        return in.value() + "|" + learner.value();
    }

    static Membership invited(ClassId in, LearnerId learner, String rosterName, Instant now) {
        return new Membership(id(in, learner), in, learner, State.INVITED, rosterName, List.of(), now);
    }

    /** In the class, or on its roster. */
    boolean isPresent() {
        return state == State.MEMBER || state == State.INVITED;
    }

    boolean isIn() {
        return state == State.MEMBER;
    }
}
