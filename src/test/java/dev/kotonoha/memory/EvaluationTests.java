package dev.kotonoha.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EvaluationTests {

    private final Predictions predictions = new Predictions();

    @Test
    void logLossIsTheMeanSurprise() {
        predictions.add(0.8, true, 3, 2, 0);
        predictions.add(0.6, false, 3, 2, 0);
        assertThat(predictions.logLoss()).isCloseTo(-(Math.log(0.8) + Math.log(0.4)) / 2, within(1e-12));
    }

    @Test
    void aucCountsPairsInTheRightOrder() {
        predictions.add(0.9, true, 1, 2, 0);
        predictions.add(0.5, true, 1, 2, 0);
        predictions.add(0.5, false, 1, 2, 0);
        predictions.add(0.2, false, 1, 2, 0);
        assertThat(predictions.auc()).isEqualTo(3.5 / 4);
        assertThat(new Predictions().auc()).isEqualTo(0.5);
    }

    @Test
    void likeReviewsAreCountedTogether() {
        predictions.add(0.8, true, 3, 2, 0);
        predictions.add(0.8, false, 3, 2, 0);
        predictions.add(0.9, true, 300, 9, 4);
        double expected = Math.sqrt((2 * 0.3 * 0.3 + 0.1 * 0.1) / 3);
        assertThat(predictions.rmseBins()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void calibrationSetsRealBesidePredictedRecall() {
        predictions.add(0.85, true, 3, 2, 0);
        predictions.add(0.81, false, 3, 2, 0);
        predictions.add(0.15, false, 3, 2, 0);
        assertThat(Metrics.of(predictions).calibration()).hasSize(2).last().satisfies(row -> {
            assertThat(row.reviews()).isEqualTo(2);
            assertThat(row.predicted()).isCloseTo(0.83, within(1e-12));
            assertThat(row.remembered()).isEqualTo(0.5);
        });
    }

    @Test
    void theTruthForetellsBetterThanAnotherModel() {
        var weights = Parameters.fsrs6Defaults().values();
        weights[20] = 0.5;
        var truth = Parameters.of(weights);
        var log = DrawnLog.of(truth, 2000, 10, 1);
        var own = Evaluation.of(MemoryModel.of(truth), log, 0.5).longTerm();
        var other = Evaluation.of(MemoryModel.of(Parameters.fsrs6Defaults()), log, 0.5).longTerm();
        assertThat(own.logLoss()).isLessThan(other.logLoss());
        assertThat(own.rmseBins()).isLessThan(0.05);
    }

    @Test
    void reviewsOnTheDayOfTheOneBeforeAreNotLongTerm() {
        var log = DrawnLog.of(Parameters.fsrs6Defaults(), 500, 8, 2);
        var evaluation = Evaluation.of(MemoryModel.of(Parameters.fsrs6Defaults()), log, 0);
        assertThat(evaluation.all().reviews()).isEqualTo(log.size() - log.cards());
        assertThat(evaluation.longTerm().reviews()).isLessThan(evaluation.all().reviews());
    }

    @Test
    void foldsCoverAllButTheFirstPart() {
        var log = DrawnLog.of(Parameters.fsrs6Defaults(), 200, 6, 3);
        var folds = Evaluation.folds(log, new Training(Parameters.fsrs6Defaults()), 3);
        int covered = folds.stream().mapToInt(fold -> fold.all().reviews()).sum();
        var whole = Evaluation.of(MemoryModel.of(Parameters.fsrs6Defaults()), log, 0.25);
        assertThat(folds).hasSize(3);
        assertThat(covered).isEqualTo(whole.all().reviews());
    }

    @Test
    void aShareOutsideZeroToOneIsRefused() {
        var log = DrawnLog.of(Parameters.fsrs6Defaults(), 2, 3, 4);
        assertThatIllegalArgumentException().isThrownBy(() -> Evaluation.cut(log, Double.NaN));
    }
}
