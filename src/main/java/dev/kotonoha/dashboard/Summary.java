package dev.kotonoha.dashboard;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.AssignmentId;
import dev.kotonoha.catalog.ContentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a class page needs of a learner, so that it never looks at cards. Follows from the learner's cards, readings and days, and can
 * be made again at any time.
 *
 * @param id the learner's
 * @param day the learner's day on which it was made
 * @param matureCards those with a recall of 0.9 after 21 days or more
 * @param recall the mean chance of recall of all begun cards, on {@code day} and the days after it; empty without such cards
 * @param due how many cards come back on {@code day}, overdue ones with them, and on each day after it
 * @param streak up to {@code day} or the day before
 * @param words the words of assignments that were answered
 * @param observed how answers to them went
 */
@Document("summaries")
record Summary(@Id String id, LearnerId learnerId, Instant at, LocalDate day, int cards, int matureCards, List<Double> recall,
        List<Integer> due, int streak, @Nullable LocalDate lastActiveOn, List<Done> done, List<Task> tasks, List<Word> words,
        Observed observed, Effort effort) {

    /** A content that was finished. */
    record Done(ContentId content, LocalDate on) {
    }

    /**
     * An assignment.
     *
     * @param percent how much is done, 0 to 100
     * @param words how many it has, with those not begun
     * @param today the expected score if it were tested today; null where there are no words
     * @param exam the same on the exam day if nothing were studied until then; null where there is no exam to come
     * @param atThisPace the same if all goes on as in the last two weeks
     */
    record Task(AssignmentId assignment, int percent, int words, @Nullable Score today, @Nullable Score exam,
            @Nullable Score atThisPace) {
    }

    /**
     * A word of an assignment.
     *
     * @param content where it was met in what was assigned, with the sentence; null where that was outside
     */
    record Word(String lemma, int lapses, double recall, Observed observed, @Nullable ContentId content,
            @Nullable String sentence) {
    }

    /**
     * What may tell of haste. Evidence, no verdict.
     *
     * @param timed answers of the last 30 days to assigned words whose time is known
     * @param rushed those of them that took less than a second and were not Again
     * @param finished assigned contents that were finished, with a known time
     * @param clickedThrough those of them that were read faster than 500 words a minute
     */
    public record Effort(int timed, int rushed, int finished, int clickedThrough) {
    }

    Optional<Task> task(AssignmentId assignment) {
        return tasks.stream().filter(task -> task.assignment().equals(assignment)).findFirst();
    }

    /** How many cards are due on a day and those before it. */
    int dueUntil(LocalDate on) {
        return due.stream().limit(Math.max(0, index(on) + 1)).mapToInt(Integer::intValue).sum();
    }

    /** How many cards come back on a day, which is after {@link #day}. */
    int dueOn(LocalDate on) {
        var index = index(on);
        return index >= 0 && index < due.size() ? due.get((int) index) : 0;
    }

    /** The mean chance of recall on a day; null without begun cards. */
    @Nullable
    Double recallOn(LocalDate on) {
        return recall.isEmpty() ? null : recall.get((int) Math.clamp(index(on), 0, recall.size() - 1));
    }

    private long index(LocalDate on) {
        return on.toEpochDay() - day.toEpochDay();
    }
}
