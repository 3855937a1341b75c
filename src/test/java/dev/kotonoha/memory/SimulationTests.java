package dev.kotonoha.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTests {

    private final MemoryModel model = MemoryModel.of(Parameters.fsrs6Defaults());
    private final SimulationSettings settings = new SimulationSettings(200, 1000, 10, 60, 0.9, 36500,
            SimulationSettings.Order.DUE, true, EasyDays.none(), LocalDate.of(2026, 1, 5));

    @ParameterizedTest
    @EnumSource
    void limitsHoldInEveryOrder(SimulationSettings.Order order) {
        var tight = new SimulationSettings(200, 1000, 10, 25, 0.9, 36500, order, true,
                EasyDays.none(), LocalDate.EPOCH);
        var days = Simulation.run(model, tight, Habits.usual(), 1);
        assertThat(days).hasSize(200).allMatch(day -> day.newCards() <= 10 && day.reviews() <= 25);
        assertThat(days).anyMatch(day -> day.reviews() == 25);
    }

    @Test
    void allCardsAreBegunAndMostRemembered() {
        var days = Simulation.run(model, settings, Habits.usual(), 1);
        assertThat(days.stream().mapToInt(SimulatedDay::newCards).sum()).isEqualTo(1000);
        assertThat(days.getLast().remembered()).isBetween(900.0, 1000.0);
        assertThat(days).allMatch(day -> day.minutes() >= 0);
    }

    @Test
    void theSameSeedGivesTheSameDays() {
        var days = Simulation.run(model, settings, Habits.usual(), 5);
        assertThat(Simulation.run(model, settings, Habits.usual(), 5)).isEqualTo(days);
        assertThat(Simulation.run(model, settings, Habits.usual(), 6)).isNotEqualTo(days);
    }

    @Test
    void balancedDaysAreMoreAlike() {
        assertThat(unevenness(run(true, EasyDays.none()))).isLessThan(0.9 * unevenness(run(false, EasyDays.none())));
    }

    @Test
    void balancingCostsNoMoreReviews() {
        assertThat(run(true, EasyDays.none()).stream().mapToInt(SimulatedDay::reviews).sum())
                .isCloseTo(run(false, EasyDays.none()).stream().mapToInt(SimulatedDay::reviews).sum(), withinPercentage(5));
    }

    @Test
    void easyDaysAreHeeded() {
        var days = run(true, new EasyDays(Map.of(DayOfWeek.SUNDAY, EasyDays.Effort.MINIMUM)));
        int sundays = 0;
        for (int day = 6; day < days.size(); day += 7) {
            sundays += days.get(day).reviews();
        }
        assertThat(sundays).isLessThan(days.stream().mapToInt(SimulatedDay::reviews).sum() / 20);
    }

    private List<SimulatedDay> run(boolean balanced, EasyDays easyDays) {
        return Simulation.run(model, new SimulationSettings(200, 1000, 10, 9999, 0.9, 36500,
                SimulationSettings.Order.DUE, balanced, easyDays, LocalDate.of(2026, 1, 5)), Habits.usual(), 1);
    }

    /** Mean difference from one day to the next, once new cards are done. */
    private static double unevenness(List<SimulatedDay> days) {
        double sum = 0;
        for (int i = 121; i < days.size(); i++) {
            sum += Math.abs(days.get(i).reviews() - days.get(i - 1).reviews());
        }
        return sum / (days.size() - 121);
    }

    @Test
    void aHigherRetentionCostsMoreAndKeepsMore() {
        for (var other : List.of(model, MemoryModel.of(Parameters.fsrs7Defaults()))) {
            var curve = Simulation.curve(other, settings, Habits.usual(), 1, List.of(0.75, 0.95));
            assertThat(curve.getFirst().reviewsPerDay()).isLessThan(curve.getLast().reviewsPerDay());
            assertThat(curve.getFirst().remembered()).isLessThan(curve.getLast().remembered());
        }
    }

    @Test
    void habitsAreThoseOfTheLog() {
        var builder = ReviewLog.builder();
        for (int card = 0; card < 2000; card++) {
            builder.add(card, 0, Rating.EASY, 2000).add(card, 86_400_000, Rating.HARD, 8000);
        }
        var habits = Habits.of(builder.build(DrawnLog.CALENDAR));
        assertThat(habits.first().getLast()).isGreaterThan(0.98);
        assertThat(habits.recalled().get(1)).isGreaterThan(0.98);
        assertThat(habits.recalled().getFirst()).isZero();
        assertThat(habits.seconds().get(1)).isCloseTo(8, within(0.2));
    }
}
