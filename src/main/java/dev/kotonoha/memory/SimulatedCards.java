package dev.kotonoha.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The cards of a simulation in flat arrays, and a list of cards for each day that some are due on. */
final class SimulatedCards {

    private final MemoryModel model;
    private final SimulationSettings settings;
    private final SplittableRandom random;
    private final Trace trace = new Trace();
    private final double[] stability;
    private final double[] stabilityFast;
    private final double[] difficulty;
    private final int[] last;
    private final int[] due;
    private final Load load;
    private final List<List<Integer>> days = new ArrayList<>();
    private int begun;

    SimulatedCards(MemoryModel model, SimulationSettings settings, SplittableRandom random) {
        this.model = model;
        this.settings = settings;
        this.random = random;
        load = new Load(Map.of(), settings.easyDays());
        stability = new double[settings.cards()];
        stabilityFast = new double[settings.cards()];
        difficulty = new double[settings.cards()];
        last = new int[settings.cards()];
        due = new int[settings.cards()];
        for (int day = 0; day <= settings.days(); day++) {
            days.add(new ArrayList<>());
        }
    }

    int begun() {
        return begun;
    }

    int begin() {
        return begun++;
    }

    /** The cards due on {@code day} or before, first ones first. Those that do not get their turn must be left for the next day by not being scheduled. */
    List<Integer> due(int day) {
        var today = days.get(day);
        Comparator<Integer> order = switch (settings.order()) {
            case DUE -> Comparator.comparingInt(card -> due[card]);
            case RETRIEVABILITY -> Comparator.comparingDouble(card -> recall(card, day));
            case INTERVAL -> Comparator.comparingInt(card -> due[card] - last[card]);
            case RANDOM -> Comparator.comparingDouble(card -> Fuzz.seeded(card, day));
        };
        today.sort(order);
        if (today.size() > settings.reviewsPerDay()) {
            days.get(day + 1).addAll(today.subList(settings.reviewsPerDay(), today.size()));
        }
        return today;
    }

    double recall(int card, int day) {
        return model.retrievability(trace(card), day - last[card]);
    }

    void answer(int card, int day, Rating rating) {
        trace(card);
        model.review(trace, day - last[card], rating);
        last[card] = day;
        store(card);
    }

    void answerAgain(int card, double elapsedDays, Rating rating) {
        trace(card);
        model.review(trace, elapsedDays, rating);
        store(card);
    }

    void schedule(int card, int day) {
        double raw = Math.max(1, model.interval(trace(card), settings.retention()));
        int maximum = settings.maximumIntervalDays();
        var range = Fuzz.range(raw, 1, maximum);
        double number = random.nextDouble();
        due[card] = day + (settings.balanced() ? load.pick(date(day), range, raw, maximum, number) : range.pick(number));
        if (due[card] < settings.days()) {
            days.get(due[card]).add(card);
            load.add(date(due[card]), 1);
        }
    }

    private LocalDate date(int day) {
        return settings.firstDay().plusDays(day);
    }

    double remembered(int day) {
        double sum = 0;
        for (int card = 0; card < begun; card++) {
            sum += recall(card, day);
        }
        return sum;
    }

    private Trace trace(int card) {
        return trace.set(stability[card], stabilityFast[card], difficulty[card]);
    }

    private void store(int card) {
        stability[card] = trace.stability;
        stabilityFast[card] = trace.stabilityFast;
        difficulty[card] = trace.difficulty;
    }
}
