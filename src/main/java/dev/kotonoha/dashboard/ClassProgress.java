package dev.kotonoha.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.assignment.AssignmentId;
import dev.kotonoha.catalog.ContentId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * All figures of a class, from which page, JSON, CSV, spreadsheet and print are made. Shares and chances are 0 to 1 with three decimals.
 *
 * @param asOf all that was answered and read before this instant is in the figures
 * @param from the first day that is counted, in each learner's own days
 * @param to the last one
 * @param learners by name
 * @param hardWords of what was assigned, hardest first; only those that three learners or more have answered
 * @param workload cards that come back on each of the next 30 days, those overdue on the first
 * @param calibration how well recall was predicted so far
 */
public record ClassProgress(Instant asOf, LocalDate from, LocalDate to, List<LearnerProgress> learners, Totals totals,
        List<HardWord> hardWords, List<Workload> workload, Calibration calibration) {

    /**
     * One learner.
     *
     * @param lastActiveOn the last day with any study; null where there was none
     * @param streak days with study in a row, up to today or yesterday
     * @param daysStudied days with study from {@code from} to {@code to}
     * @param minutes spent on reviews and reading on these days; begun minutes count
     * @param reviews answers on these days
     * @param correctRate the share of them that were not Again; null without answers
     * @param contentsRead contents finished on these days
     * @param wordsRead running words read for the first time on these days
     * @param cards all there are now
     * @param matureCards those with a recall of 0.9 after 21 days or more
     * @param averageRetrievability the mean chance of recall now over all begun cards; null without such
     * @param dueNow cards that come back today or are overdue
     * @param atRisk reasons for concern; empty for most
     * @param days each day from {@code from} to {@code to}, for the heat map
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record LearnerProgress(LearnerId id, String displayName, @Nullable LocalDate lastActiveOn, int streak,
            int daysStudied, long minutes, int reviews, @Nullable Double correctRate, int contentsRead, int wordsRead, int cards,
            int matureCards, @Nullable Double averageRetrievability, int dueNow, List<TaskProgress> assignments,
            List<Risk> atRisk, Summary.Effort effort, List<DayOfStudy> days) {
    }

    /** A day; nothing on those without study. */
    public record DayOfStudy(LocalDate day, long minutes, int reviews) {
    }

    /**
     * How far a learner is with an assignment.
     *
     * @param dueOn the learner's own last day
     * @param percent how much is done, 0 to 100
     * @param words how many words it has for this learner
     * @param predictedRecallToday the expected share of its words recalled if tested today; null where there are no words
     * @param predictedRecallOnExam the same on the exam day if nothing is studied until then
     * @param predictedLow the lower end of the interval that 8 of 10 such scores fall into
     * @param predictedHigh its upper end
     * @param expectedAtThisPace the same on the exam day if all goes on as in the last two weeks
     */
    public record TaskProgress(AssignmentId id, String title, LocalDate dueOn, @Nullable LocalDate examOn, double target,
            int percent, int words, @Nullable Double predictedRecallToday, @Nullable Double predictedRecallOnExam,
            @Nullable Double predictedLow, @Nullable Double predictedHigh, @Nullable Double expectedAtThisPace) {
    }

    /**
     * The class as a whole.
     *
     * @param active learners with study from {@code from} to {@code to}
     * @param averageRetrievability the mean over all begun cards of the class
     */
    public record Totals(int learners, int active, long minutes, int reviews, @Nullable Double correctRate, int contentsRead,
            int wordsRead, int cards, int matureCards, @Nullable Double averageRetrievability, int dueNow, int atRisk) {
    }

    /**
     * A word that the class finds hard.
     *
     * @param learners how many have answered it
     * @param reviews answers a day or more after the one before
     * @param lapses how often it was forgotten
     * @param averageRetrievability the mean chance of recall on the days of the last answers
     * @param difficulty in log odds, with the learners' ability taken out; 0 is as hard as the model thinks
     * @param content where it was met in what was assigned, with the sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HardWord(String lemma, int learners, int reviews, int lapses, double averageRetrievability, double difficulty,
            @Nullable ContentId content, @Nullable String sentence, @Nullable String en) {
    }

    /** Cards that come back on a day. */
    public record Workload(LocalDate day, int due) {
    }

    /**
     * How predictions went: of assigned words, a day or more after the answer before.
     *
     * @param predicted the mean chance of recall that was predicted; null without reviews
     * @param actual the share that was recalled
     */
    public record Calibration(int reviews, @Nullable Double predicted, @Nullable Double actual) {
    }
}
