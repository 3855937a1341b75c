package dev.kotonoha.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.kotonoha.kernel.StudyCalendar;

class ScheduleTests {

    private static final Instant NOON = Instant.parse("2026-05-01T03:00:00Z");

    private final StudyCalendar tokyo = new StudyCalendar(ZoneId.of("Asia/Tokyo"), 4);
    private final ScheduleSettings exact = new ScheduleSettings(0.9, ScheduleSettings.defaults().learningSteps(),
            ScheduleSettings.defaults().relearningSteps(), 36500, false);
    private final Schedule schedule = new Schedule(MemoryModel.of(Parameters.fsrs6Defaults()), exact, tokyo);

    @Test
    void aNewCardGoesThroughItsSteps() {
        var states = schedule.preview(MemoryState.fresh(), NOON, 1);
        assertThat(states.get(Rating.AGAIN).due()).isEqualTo(NOON.plusSeconds(60));
        assertThat(states.get(Rating.HARD).due()).isEqualTo(NOON.plusSeconds(330));
        assertThat(states.get(Rating.GOOD).due()).isEqualTo(NOON.plusSeconds(600));
        assertThat(states.get(Rating.GOOD).step()).isEqualTo(1);
        assertThat(states.get(Rating.EASY).stage()).isEqualTo(Stage.REVIEW);
        assertThat(states.get(Rating.EASY).due()).isEqualTo("2026-05-08T19:00:00Z");
    }

    @Test
    void theLastStepLeadsToDays() {
        var state = schedule.replay(1,
                List.of(new Answer(NOON, Rating.GOOD), new Answer(NOON.plusSeconds(600), Rating.GOOD)));
        assertThat(state.stage()).isEqualTo(Stage.REVIEW);
        assertThat(state.due()).isEqualTo("2026-05-02T19:00:00Z");
        assertThat(state.reviews()).isEqualTo(2);
    }

    @Test
    void forgettingAReviewedCardIsALapseAndAStep() {
        var learned = schedule.answer(MemoryState.fresh(), new Answer(NOON, Rating.EASY), 1);
        var later = NOON.plus(Duration.ofDays(8));
        var lapsed = schedule.answer(learned, new Answer(later, Rating.AGAIN), 1);
        assertThat(lapsed.stage()).isEqualTo(Stage.RELEARNING);
        assertThat(lapsed.lapses()).isEqualTo(1);
        assertThat(lapsed.due()).isEqualTo(later.plusSeconds(600));
        var again = schedule.answer(lapsed, new Answer(later.plusSeconds(600), Rating.AGAIN), 1);
        assertThat(again.lapses()).as("only a card in review lapses").isEqualTo(1);
    }

    @Test
    void aSingleStepIsHalfAsLongAgainForHard() {
        var steps = new Steps(List.of(Duration.ofMinutes(10)));
        assertThat(steps.delay(0, Rating.HARD)).isEqualTo(Duration.ofMinutes(15));
        assertThat(new Steps(List.of(Duration.ofDays(4))).delay(0, Rating.HARD)).isEqualTo(Duration.ofDays(5));
    }

    @Test
    void withoutStepsAWeakMemoryComesBackWithinTheDay() {
        var bare = new Schedule(schedule.model(), new ScheduleSettings(0.9, List.of(), List.of(), 36500, true), tokyo);
        var again = bare.answer(MemoryState.fresh(), new Answer(NOON, Rating.AGAIN), 1);
        assertThat(again.stage()).isEqualTo(Stage.LEARNING);
        assertThat(Duration.between(NOON, again.due())).isBetween(Duration.ofHours(5), Duration.ofHours(6));
        var good = bare.answer(MemoryState.fresh(), new Answer(NOON, Rating.GOOD), 1);
        assertThat(good.stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void anAnswerFromBeforeTheLastOneCountsAsTheSameMoment() {
        var first = schedule.answer(MemoryState.fresh(), new Answer(NOON, Rating.EASY), 1);
        var early = schedule.answer(first, new Answer(NOON.minus(Duration.ofDays(3)), Rating.GOOD), 1);
        assertThat(early).isEqualTo(schedule.answer(first, new Answer(NOON, Rating.GOOD), 1));
    }

    @Test
    void recallIsNineTenthsAfterTheRecallDaysOfEitherModel() {
        for (var parameters : List.of(Parameters.fsrs6Defaults(), Parameters.fsrs7Defaults())) {
            var model = MemoryModel.of(parameters);
            var state = new Schedule(model, exact, tokyo).answer(MemoryState.fresh(), new Answer(NOON, Rating.GOOD), 1);
            double days = new Schedule(model, exact, tokyo).recallDays(state);
            assertThat(model.retrievability(Schedule.trace(state), days)).isCloseTo(0.9, within(1e-12));
        }
    }

    @Test
    void recallFallsByTheLearnersDaysUnderFsrs6AndByTheClockUnderFsrs7() {
        var evening = Instant.parse("2026-05-01T14:00:00Z");
        var state = schedule.answer(MemoryState.fresh(), new Answer(evening, Rating.GOOD), 1);
        assertThat(schedule.retrievability(state, evening.plus(Duration.ofHours(4)))).isEqualTo(1);
        assertThat(schedule.retrievability(state, evening.plus(Duration.ofHours(5)))).isLessThan(1);
        var byClock = new Schedule(MemoryModel.of(Parameters.fsrs7Defaults()), exact, tokyo);
        var other = byClock.answer(MemoryState.fresh(), new Answer(evening, Rating.GOOD), 1);
        assertThat(byClock.retrievability(other, evening.plus(Duration.ofHours(4)))).isLessThan(0.99);
    }

    @Test
    void aDayOfTheSpringGapIsStillADay() {
        var berlin = new Schedule(schedule.model(), exact, new StudyCalendar(ZoneId.of("Europe/Berlin"), 2));
        var saturday = Instant.parse("2026-03-28T11:00:00Z");
        var twice = berlin.replay(1,
                List.of(new Answer(saturday, Rating.HARD), new Answer(saturday.plusSeconds(600), Rating.GOOD),
                        new Answer(saturday.plusSeconds(1200), Rating.GOOD)));
        assertThat(twice.due()).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void settingsOutsideTheirRangesAreRefused() {
        var steps = ScheduleSettings.defaults().learningSteps();
        assertThatIllegalArgumentException().isThrownBy(() -> exact.withDesiredRetention(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> exact.withDesiredRetention(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScheduleSettings(0.9, steps, steps, 0, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScheduleSettings(0.9, List.of(Duration.ZERO), steps, 9, true));
    }
}
