package dev.kotonoha.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulationTests {

    private final MemoryModel model = MemoryModel.of(Parameters.fsrs6Defaults());
    private final SimulationSettings settings = new SimulationSettings(200, 1000, 10, 60, 0.9, 36500,
            SimulationSettings.Order.DUE);

    @ParameterizedTest
    @EnumSource
    void limitsHoldInEveryOrder(SimulationSettings.Order order) {
        var tight = new SimulationSettings(200, 1000, 10, 25, 0.9, 36500, order);
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
