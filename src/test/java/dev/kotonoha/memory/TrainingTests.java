package dev.kotonoha.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class TrainingTests {

    private static final Parameters FSRS_6 = Parameters.fsrs6Defaults();
    private static final Parameters FSRS_7 = Parameters.fsrs7Defaults();

    @Test
    void aLearnerUnlikeOthersIsFoundOut() {
        var log = DrawnLog.of(forgetful(), 3000, 12, 1);
        var trained = new Training(FSRS_6).train(log, Evaluation.cut(log, 0.8));
        assertThat(trained.outcome()).isEqualTo(Trained.Outcome.TRAINED);
        double own = loss(trained.parameters(), log);
        assertThat(own).isLessThan(loss(FSRS_6, log) - 0.005);
        assertThat(own).isLessThan(loss(forgetful(), log) + 0.002);
    }

    @Test
    void theLossesThatDecidedAreTold() {
        var trained = new Training(FSRS_6).train(DrawnLog.of(forgetful(), 3000, 12, 1));
        assertThat(trained.trainedLogLoss()).isBetween(0.1, trained.defaultLogLoss());
        assertThat(trained.gain()).isEqualTo(trained.defaultLogLoss() - trained.trainedLogLoss()).isPositive();
    }

    @Test
    void fsrs7IsTrainedToo() {
        var weights = FSRS_7.values();
        weights[2] = 1;
        weights[7] = 1.2;
        var truth = Parameters.of(weights);
        var log = DrawnLog.of(truth, 4000, 10, 2);
        var trained = new Training(FSRS_7).train(log, Evaluation.cut(log, 0.8));
        assertThat(trained.outcome()).isEqualTo(Trained.Outcome.TRAINED);
        assertThat(loss(trained.parameters(), log)).isLessThan(loss(FSRS_7, log)).isLessThan(loss(truth, log) + 0.005);
        assertThat(new SchedulePenalty().growth(trained.parameters().values())).isLessThan(7);
    }

    @Test
    void aLearnerLikeOthersKeepsTheDefaultsOrComesAsClose() {
        for (int seed = 0; seed < 10; seed++) {
            var log = DrawnLog.of(FSRS_6, 30 + 40 * seed, 8, seed);
            var trained = new Training(FSRS_6).train(log, Evaluation.cut(log, 0.8));
            assertThat(loss(trained.parameters(), log)).as("seed %s", seed).isLessThan(loss(FSRS_6, log) + 0.005);
        }
    }

    /** Learners of many kinds, some of whom change; src/bench/memory-population draws more. */
    @Test
    void nobodyIsForetoldMuchWorseThanByTheDefaults() {
        for (int seed = 0; seed < 80; seed++) {
            var log = DrawnLearner.log(seed, 100 + seed % 8 * 300);
            for (var defaults : seed % 8 == 0 ? List.of(FSRS_6, FSRS_7) : List.of(FSRS_6)) {
                var trained = new Training(defaults).train(log, Evaluation.cut(log, 0.8)).parameters();
                assertThat(loss(trained, log)).as("seed %s", seed).isLessThan(loss(defaults, log) + 0.005);
            }
        }
    }

    @Test
    void trainingTwiceGivesTheSame() {
        var log = DrawnLog.of(forgetful(), 400, 10, 3);
        assertThat(new Training(FSRS_6).train(log)).isEqualTo(new Training(FSRS_6).train(log));
    }

    @Test
    void theOrderInWhichReviewsArriveDoesNotMatter() {
        var builder = DrawnLog.builder(forgetful(), 400, 10, 4);
        var backwards = ReviewLog.builder();
        for (int i = builder.size() - 1; i >= 0; i--) {
            backwards.add(builder.cards[i], builder.times[i] + builder.cards[i], Rating.ofGrade(builder.grades[i]), 0);
            builder.times[i] += builder.cards[i];
        }
        var one = new Training(FSRS_6).train(builder.build(DrawnLog.CALENDAR)).parameters().values();
        var other = new Training(FSRS_6).train(backwards.build(DrawnLog.CALENDAR)).parameters().values();
        assertThat(other).containsExactly(one);
    }

    @Test
    void aFewReviewsTeachNothing() {
        var trained = new Training(FSRS_6).train(DrawnLog.of(FSRS_6, 3, 3, 5));
        assertThat(trained.outcome()).isEqualTo(Trained.Outcome.TOO_FEW_REVIEWS);
        assertThat(trained.parameters()).isEqualTo(FSRS_6);
    }

    @Test
    void whenCancelledTheDefaultsStay() {
        var trained = new Training(FSRS_6, () -> true, share -> {
        }).train(DrawnLog.of(forgetful(), 400, 10, 6));
        assertThat(trained.outcome()).isEqualTo(Trained.Outcome.CANCELLED);
        assertThat(trained.parameters()).isEqualTo(FSRS_6);
    }

    @Test
    void progressRisesToOne() {
        var told = new ArrayList<Double>();
        new Training(FSRS_6, () -> false, told::add).train(DrawnLog.of(forgetful(), 2000, 12, 7));
        assertThat(told).isNotEmpty().allMatch(share -> share >= 0 && share <= 1).endsWith(1.0);
    }

    @Test
    void trainedWeightsAreWithinTheirBounds() {
        var log = DrawnLog.of(forgetful(), 300, 10, 8);
        for (var defaults : new Parameters[]{FSRS_6, FSRS_7}) {
            var training = new Training(defaults);
            var fitted = training.fit(Sample.of(log, log.size(), !defaults.isFsrs7()), defaults, share -> {
            });
            assertThat(Parameters.of(fitted.values())).isEqualTo(fitted);
        }
    }

    private static Parameters forgetful() {
        var weights = FSRS_6.values();
        weights[0] = 0.1;
        weights[1] = 0.4;
        weights[2] = 0.9;
        weights[8] = 1.2;
        weights[20] = 0.4;
        return Parameters.of(weights);
    }

    private static double loss(Parameters parameters, ReviewLog log) {
        var evaluation = Evaluation.of(MemoryModel.of(parameters), log, 0.8);
        return (parameters.isFsrs7() ? evaluation.all() : evaluation.longTerm()).logLoss();
    }
}
