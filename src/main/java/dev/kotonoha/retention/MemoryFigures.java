package dev.kotonoha.retention;

import dev.kotonoha.memory.Rating;
import dev.kotonoha.vocabulary.VocabularyEstimate;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a learner's answers tell of their memory. Recall is looked at in the first answer of a day to a prompt that was answered on an earlier day, with the model as
 * it is now.
 *
 * @param asOf up to when answers are counted
 * @param cards all that are not deleted
 * @param knownWords words whose memory lasts 21 days or longer
 * @param vocabularyEstimate how many words the learner may know at all; null where nothing tells, and where these figures are kept
 * @param averageRetrievability of the cards that were answered, 0 to 1; null where there is none
 * @param states how many cards stand where
 * @param ratings how many answers of each rating count
 * @param trueRetention of all time
 * @param recentRetention of the last 30, 90 and 365 days
 * @param calibration reviews by twentieths of the predicted recall, without those in which there are none
 */
public record MemoryFigures(Instant asOf, int cards, int knownWords, @Nullable VocabularyEstimate vocabularyEstimate,
        @Nullable Double averageRetrievability, Map<State, Integer> states, Map<Rating, Integer> ratings, Ages trueRetention,
        List<Period> recentRetention, List<Recall> calibration) {

    /** Where a card stands: as its next prompt, or not asked at all. */
    public enum State {
        NEW, LEARNING, REVIEW, RELEARNING, SUSPENDED
    }

    /**
     * Reviews by age.
     *
     * @param young less than 21 days after the answer before
     * @param mature the others
     */
    public record Ages(Recall young, Recall mature, Recall all) {
    }

    /** Reviews of the last days, today among them. */
    public record Period(int days, Recall young, Recall mature, Recall all) {

        static Period of(int days, Ages ages) {
            return new Period(days, ages.young(), ages.mature(), ages.all());
        }
    }

    MemoryFigures with(@Nullable VocabularyEstimate estimate) {
        return new MemoryFigures(asOf, cards, knownWords, estimate, averageRetrievability, states, ratings, trueRetention,
                recentRetention, calibration);
    }
}
