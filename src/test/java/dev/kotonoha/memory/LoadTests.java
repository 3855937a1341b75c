package dev.kotonoha.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.kotonoha.memory.EasyDays.Effort;

class LoadTests {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final Drawn drawn = Drawn.anew();
    private final Schedule schedule = new Schedule(MemoryModel.of(Parameters.fsrs6Defaults()),
            ScheduleSettings.defaults(), DrawnLog.CALENDAR);
    private final EasyDays freeWeekends = new EasyDays(
            Map.of(DayOfWeek.SATURDAY, Effort.MINIMUM, DayOfWeek.SUNDAY, Effort.MINIMUM));

    @Test
    void aPreviewIsWhatTheAnswerGivesWithTheSameLoad() {
        for (int i = 0; i < 2000; i++) {
            var other = drawn.schedule();
            var state = other.replay(i, drawn.history());
            var now = Objects.requireNonNull(state.lastReviewedAt()).plus(Duration.ofDays(drawn.random.nextInt(40)));
            var load = new Load(Map.of(other.calendar().dayOf(now).plusDays(3), 20), freeWeekends);
            var preview = other.preview(state, now, i, load);
            for (var rating : Rating.values()) {
                assertThat(other.answer(state, new Answer(now, rating), i, load)).as("seed %s", drawn.seed)
                        .isEqualTo(preview.get(rating));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 1000})
    void freeDaysStayFreeInDecksOfAnySize(int cards) {
        var byWeekday = studied(cards, freeWeekends);
        int weekend = byWeekday.getOrDefault(DayOfWeek.SATURDAY, 0) + byWeekday.getOrDefault(DayOfWeek.SUNDAY, 0);
        assertThat(weekend).as("seed %s: %s", drawn.seed, byWeekday).isZero();
    }

    @Test
    void aReducedDayHasAboutHalf() {
        var byWeekday = studied(3000, new EasyDays(Map.of(DayOfWeek.WEDNESDAY, Effort.REDUCED)));
        assertThat(byWeekday.get(DayOfWeek.WEDNESDAY)).as("seed %s: %s", drawn.seed, byWeekday).isBetween(150, 370);
    }

    @Test
    void balancedDaysAreMoreEvenThanFuzz() {
        var load = new Load(Map.of(), EasyDays.none());
        var fuzzed = new Load(Map.of(), EasyDays.none());
        for (int seed = 0; seed < 600; seed++) {
            var state = state(20);
            load.add(day(schedule.answer(state, new Answer(NOON, Rating.GOOD), seed, load)), 1);
            fuzzed.add(day(schedule.answer(state, new Answer(NOON, Rating.GOOD), seed)), 1);
        }
        assertThat(most(load)).isLessThan(most(fuzzed) + 20);
    }

    private Map<DayOfWeek, Integer> studied(int cards, EasyDays easyDays) {
        var load = new Load(Map.of(), easyDays);
        var byWeekday = new HashMap<DayOfWeek, Integer>();
        for (int i = 0; i < cards; i++) {
            var now = NOON.plus(Duration.ofDays(i % 7));
            var next = schedule.answer(state(drawn.random.nextDouble(7, 25)), new Answer(now, Rating.GOOD), i, load);
            load.add(day(next), 1);
            byWeekday.merge(day(next).getDayOfWeek(), 1, Integer::sum);
        }
        return byWeekday;
    }

    private MemoryState state(double stability) {
        var last = NOON.minus(Duration.ofDays(5));
        return new MemoryState(Stage.REVIEW, 0, stability, 0, 9, last, last.plus(Duration.ofDays(4)), 3, 0);
    }

    private LocalDate day(MemoryState state) {
        return schedule.calendar().dayOf(Objects.requireNonNull(state.due()));
    }

    private static int most(Load load) {
        int most = 0;
        for (int i = 0; i < 100; i++) {
            most = Math.max(most, load.count(LocalDate.of(2026, 5, 1).plusDays(i)));
        }
        return most;
    }
}
