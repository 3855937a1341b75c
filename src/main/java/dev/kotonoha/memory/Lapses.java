package dev.kotonoha.memory;

import java.util.List;

/** Whether a card is forgotten more often than its own memory would have it. */
public final class Lapses {

    private Lapses() {
    }

    /**
     * The probability that a card with this history would have lapsed at least as often as it did, 0..1: each review in {@link Stage#REVIEW} is a lapse with the
     * probability that the model gave it beforehand, independently of the others (the tail of a Poisson binomial distribution).
     */
    public static double chance(Schedule schedule, long cardSeed, List<Answer> answersInOrder) {
        var exactly = new double[answersInOrder.size() + 1];
        exactly[0] = 1;
        var asked = 0;
        var state = MemoryState.fresh();
        for (var answer : answersInOrder) {
            if (state.stage() == Stage.REVIEW) {
                take(exactly, ++asked, 1 - schedule.retrievability(state, answer.at()));
            }
            state = schedule.answer(state, answer, cardSeed);
        }
        var tail = 0.0;
        for (var lapses = state.lapses(); lapses <= asked; lapses++) {
            tail += exactly[lapses];
        }
        return Math.min(1, tail);
    }

    private static void take(double[] exactly, int asked, double probability) {
        for (var lapses = asked; lapses > 0; lapses--) {
            exactly[lapses] = exactly[lapses] * (1 - probability) + exactly[lapses - 1] * probability;
        }
        exactly[0] *= 1 - probability;
    }
}
