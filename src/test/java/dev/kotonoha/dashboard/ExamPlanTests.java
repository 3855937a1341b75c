package dev.kotonoha.dashboard;

import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class ExamPlanTests {

    private static final MemoryModel MODEL = MemoryModel.of(Parameters.fsrs6Defaults());

    @ParameterizedTest
    @CsvSource({"14, 0", "30, 0", "60, 0", "90, 0", "30, 30", "60, 30", "90, 30"})
    void takesFifteenPercentFewerMinutesThanAConstantRetentionForTheSameRecall(int days, int fresh) {
        var goal = new ExamPlan.Goal(days, 0.9, 60);
        var plan = ExamPlan.of(MODEL, words(days, fresh), goal).orElseThrow();

        assertThat(plan.reachable()).isTrue();
        assertThat(plan.minutes()).isLessThanOrEqualTo(0.85 * constant(words(days, fresh), goal, plan.expected()));
    }

    @Test
    void saysWhenTheTargetIsOutOfReachAndComesAsCloseAsItCan() {
        var plan = ExamPlan.of(MODEL, words(5, 30), new ExamPlan.Goal(5, 0.99, 2)).orElseThrow();

        assertThat(plan.reachable()).isFalse();
        assertThat(plan.minutesByDay()).hasSize(5).allMatch(minutes -> minutes <= 2);
    }

    @Test
    void isEmptyWhereThereIsNothingToPlan() {
        assertThat(ExamPlan.of(MODEL, words(1, 30), new ExamPlan.Goal(0, 0.8, 20))).isEmpty();
        assertThat(ExamPlan.of(MODEL, List.of(), new ExamPlan.Goal(7, 0.8, 20))).isEmpty();
    }

    @Test
    void costsNothingWhereTheWordsAreKnown() {
        var known = IntStream.range(0, 10).mapToObj(i -> new Course.Word(400, 0, 5, 3)).toList();

        assertThat(ExamPlan.of(MODEL, known, new ExamPlan.Goal(10, 0.8, 20)).orElseThrow().minutes()).isZero();
    }

    /** The fewest minutes of plans that bring words back at one recall all the time and reach the same. */
    private static double constant(List<Course.Word> words, ExamPlan.Goal goal, double expected) {
        return IntStream.rangeClosed(60, 99).mapToObj(level -> ExamPlan.tried(new Course(MODEL, words), goal, level / 100.0, 0))
                .filter(plan -> plan.expected() >= expected).mapToDouble(ExamPlan::minutes).min().orElse(Double.MAX_VALUE);
    }

    private static List<Course.Word> words(int seed, int fresh) {
        var random = new SplittableRandom(seed);
        var words = new ArrayList<Course.Word>();
        for (var i = 0; i < 60; i++) {
            words.add(i < fresh
                    ? Course.Word.NEW
                    : new Course.Word(Math.exp(2 + random.nextGaussian()), 0, 3 + 5 * random.nextDouble(), random.nextInt(10)));
        }
        return words;
    }
}
