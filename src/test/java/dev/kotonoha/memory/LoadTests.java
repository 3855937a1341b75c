package dev.kotonoha.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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

    @Test
    void manyCardsPutByTheSameCountsFillTheGaps() {
        var today = schedule.calendar().dayOf(NOON);
        var counts = new HashMap<LocalDate, Integer>();
        for (int i = 1; i < 60; i++) {
            counts.put(today.plusDays(i), i % 3 == 0 ? 30 : 5);
        }
        counts.put(today, 200);
        var balanced = new HashMap<>(counts);
        var fuzzed = new HashMap<>(counts);
        var load = new Load(counts, EasyDays.none());
        for (int seed = 0; seed < 200; seed++) {
            var state = state(9);
            balanced.merge(day(schedule.answer(state, new Answer(NOON, Rating.GOOD), seed, load)), 1, Integer::sum);
            fuzzed.merge(day(schedule.answer(state, new Answer(NOON, Rating.GOOD), seed)), 1, Integer::sum);
        }
        var reached = fuzzed.keySet().stream().filter(day -> fuzzed.get(day) > counts.get(day)).toList();
        assertThat(unevenness(balanced, reached)).isLessThan(0.6 * unevenness(fuzzed, reached));
    }

    @Test
    void aCardIsPutApartFromItsSiblings() {
        var plain = new Load(Map.of(), EasyDays.none());
        for (int seed = 0; seed < 200; seed++) {
            var state = state(drawn.random.nextDouble(7, 60));
            var near = day(schedule.answer(state, new Answer(NOON, Rating.GOOD), seed, plain));
            var apart = day(schedule.answer(state, new Answer(NOON, Rating.GOOD), seed, plain.apartFrom(Set.of(near))));
            assertThat(apart).as("seed %s", drawn.seed).isNotEqualTo(near);
        }
    }

    @Test
    void siblingsDrawNoCardOntoAFreeDayNorEasyDaysOneOntoASibling() {
        var today = schedule.calendar().dayOf(NOON);
        for (int seed = 0; seed < 500; seed++) {
            var siblings = Set.of(today.plusDays(drawn.random.nextInt(3, 10)), today.plusDays(drawn.random.nextInt(10, 40)));
            var load = new Load(Map.of(), freeWeekends).apartFrom(siblings);
            var day = day(schedule.answer(state(drawn.random.nextDouble(6, 12)), new Answer(NOON, Rating.GOOD), seed, load));
            assertThat(freeWeekends.isMinimum(day)).as("seed %s: %s", drawn.seed, day).isFalse();
            assertThat(siblings).as("seed %s", drawn.seed).doesNotContain(day);
        }
    }

    @Test
    void intervalsGrowNoLongerByBalance() {
        var load = new Load(Map.of(), EasyDays.none());
        double balanced = 0;
        double fuzzed = 0;
        for (int seed = 0; seed < 2000; seed++) {
            var state = state(drawn.random.nextDouble(7, 300));
            balanced += day(schedule.answer(state, new Answer(NOON, Rating.GOOD), seed, load)).toEpochDay()
                    - day(state).toEpochDay();
            fuzzed += day(schedule.answer(state, new Answer(NOON, Rating.GOOD), seed)).toEpochDay() - day(state).toEpochDay();
        }
        assertThat(balanced / fuzzed).as("seed %s", drawn.seed).isBetween(0.97, 1.005);
    }

    private static double unevenness(Map<LocalDate, Integer> counts, List<LocalDate> days) {
        double mean = days.stream().mapToInt(counts::get).average().orElse(0);
        return Math.sqrt(days.stream().mapToDouble(day -> Math.pow(counts.get(day) - mean, 2)).sum() / days.size());
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
