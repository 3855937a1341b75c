package dev.kotonoha.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A learner who forgets as a model says, day by day, to see what a choice would lead to. The same seed gives the same days. */
public final class Simulation {

    private static final double MINUTE = 60;
    /** Days to the second look at a card that was forgotten. */
    private static final double TEN_MINUTES = 10.0 / 1440;

    private final MemoryModel model;
    private final SimulationSettings settings;
    private final Habits habits;
    private final SplittableRandom random;
    private final SimulatedCards cards;
    private double seconds;

    private Simulation(MemoryModel model, SimulationSettings settings, Habits habits, long seed) {
        this.model = model;
        this.settings = settings;
        this.habits = habits;
        random = new SplittableRandom(seed);
        cards = new SimulatedCards(model, settings, random.split());
    }

    /** The days one after the other. */
    public static List<SimulatedDay> run(MemoryModel model, SimulationSettings settings, Habits habits, long seed) {
        var simulation = new Simulation(model, settings, habits, seed);
        var days = new ArrayList<SimulatedDay>(settings.days());
        for (int day = 0; day < settings.days(); day++) {
            days.add(simulation.day(day));
        }
        return days;
    }

    /** What each of {@code retentions} would cost and bring, for the learner to choose from: none of them is best for everybody. */
    public static List<Workload> curve(MemoryModel model, SimulationSettings settings, Habits habits, long seed,
            List<Double> retentions) {
        return retentions.stream()
                .map(retention -> workload(retention, run(model, settings.withRetention(retention), habits, seed)))
                .toList();
    }

    private static Workload workload(double retention, List<SimulatedDay> days) {
        double reviews = 0;
        double minutes = 0;
        for (var day : days) {
            reviews += day.reviews();
            minutes += day.minutes();
        }
        return new Workload(retention, reviews / days.size(), minutes / days.size(), days.getLast().remembered());
    }

    private SimulatedDay day(int day) {
        seconds = 0;
        var due = cards.due(day);
        int reviews = Math.min(due.size(), settings.reviewsPerDay());
        for (int card : due.subList(0, reviews)) {
            boolean recalled = random.nextDouble() < cards.recall(card, day);
            answer(card, day, recalled ? habits.drawRecalled(random.nextDouble()) : Rating.AGAIN);
        }
        int begun = Math.min(settings.newPerDay(), settings.cards() - cards.begun());
        for (int i = 0; i < begun; i++) {
            answer(cards.begin(), day, habits.drawFirst(random.nextDouble()));
        }
        return new SimulatedDay(begun, reviews, seconds / MINUTE, cards.remembered(day));
    }

    /** A forgotten card is looked at again on the same day, as a relearning step would have it. */
    private void answer(int card, int day, Rating rating) {
        cards.answer(card, day, rating);
        seconds += habits.seconds().get(rating.ordinal());
        if (rating == Rating.AGAIN) {
            cards.answerAgain(card, model.countsWholeDays() ? 0 : TEN_MINUTES, Rating.GOOD);
            seconds += habits.seconds().get(Rating.GOOD.ordinal());
        }
        cards.schedule(card, day);
    }
}
