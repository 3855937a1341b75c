package dev.kotonoha.assignment;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.ContentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Something that a class was given. Days are kept as YYYY-MM-DD and mean each learner's own days.
 *
 * @param words lemmas in lower case
 * @param givenOn the teacher's day on which it was given
 * @param examOn null where there is no exam
 * @param cardsPerDay the most new cards of it that a learner should begin in a day; null for as many as the learner likes
 * @param target the share of its words that should be recalled on the day of the exam, 0 to 1
 * @param given to whom, until when
 */
@Document("assignments")
@CompoundIndex(name = "class", def = "{'classId': 1, 'createdAt': 1}")
@CompoundIndex(name = "learner", def = "{'given.learnerId': 1}")
public record Assignment(@Id AssignmentId id, ClassId classId, String title, List<ContentId> contentIds, List<String> words,
        String givenOn, String dueOn, @Nullable String examOn, @Nullable Integer cardsPerDay, double target,
        LateJoiners lateJoiners, List<Given> given, Instant createdAt) {

    /**
     * One learner's share.
     *
     * @param dueOn the learner's own day, moved where it was extended or the learner came late
     */
    public record Given(LearnerId learnerId, String dueOn) {

        /** The last day on which it is in time. */
        public LocalDate due() {
            return LocalDate.parse(dueOn);
        }
    }

    /** The last day on which it is in time for those who were there from the beginning. */
    public LocalDate due() {
        return LocalDate.parse(dueOn);
    }

    /** The day of the exam, if there is one. */
    public Optional<LocalDate> exam() {
        return Optional.ofNullable(examOn).map(LocalDate::parse);
    }

    /** What a learner was given of it; empty for those who were not. */
    public Optional<Given> to(LearnerId learner) {
        return given.stream().filter(share -> share.learnerId().equals(learner)).findFirst();
    }

    /** What somebody is given who joins on a day; empty when that is nothing. */
    Optional<Given> late(LearnerId learner, LocalDate joined) {
        return switch (lateJoiners) {
            case SAME_DAY -> Optional.of(new Given(learner, dueOn));
            case SAME_TIME -> {
                var all = ChronoUnit.DAYS.between(LocalDate.parse(givenOn), due());
                var own = joined.plusDays(all);
                var last = exam().filter(exam -> exam.isBefore(own)).orElse(own);
                yield Optional.of(new Given(learner, (last.isBefore(due()) ? due() : last).toString()));
            }
            case EXEMPT -> Optional.empty();
        };
    }
}
