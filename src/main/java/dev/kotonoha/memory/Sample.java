package dev.kotonoha.memory;

import java.util.Arrays;

/**
 * What a model is trained on, in flat arrays: whole histories of cards, and how much each of their reviews weighs.
 *
 * @param starts the place of each card's first review, and one past the last of all
 * @param elapsed days since the review before, as the model counts them
 * @param grades 0 (again) to 3 (easy)
 * @param weights 0 for a review that only shapes the memory
 * @param targets how many weigh more than 0
 */
record Sample(int[] starts, double[] elapsed, byte[] grades, double[] weights, int targets) {

    private static final int LARGE = 20_000;

    int cards() {
        return starts.length - 1;
    }

    /**
     * For how many cards one stands where an estimate will do: in a large sample every fourth for four, and the others for none.
     *
     * @param number of the card among those with the same first rating, from 0
     */
    int standsFor(int number) {
        return targets < LARGE ? 1 : (number & 3) == 0 ? 4 : 0;
    }

    /** The first {@code to} reviews of {@code log} in order of time; the later one was, the more it weighs (fsrs-rs, training.rs). */
    static Sample of(ReviewLog log, int to, boolean wholeDays) {
        var kept = wholeDays ? Outliers.without(log, to) : all(log.cards());
        var numbers = targetNumbers(log, to, wholeDays, kept);
        int targets = to == 0 ? 0 : numbers[to - 1];
        var starts = new int[log.cards() + 1];
        var elapsed = new double[to];
        var grades = new byte[to];
        var weights = new double[to];
        int size = 0;
        int cards = 0;
        for (int card = 0; card < log.cards(); card++) {
            int last = kept[card] ? lastTarget(log, card, to, wholeDays) : -1;
            for (int i = log.start(card); i <= last; i++) {
                boolean first = i == log.start(card);
                elapsed[size] = first ? 0 : Math.max(0, log.elapsedDays(i, wholeDays));
                grades[size] = (byte) (log.grade(i) - 1);
                boolean target = !first && isTarget(log, i, wholeDays);
                weights[size++] = target ? recency(numbers[log.rank(i)] - 1, targets) : 0;
            }
            if (starts[cards] < size) {
                starts[++cards] = size;
            }
        }
        return new Sample(Arrays.copyOf(starts, cards + 1), elapsed, grades, weights, targets);
    }

    private static double recency(int number, int targets) {
        double late = targets < 2 ? 1 : number / (targets - 1.0);
        return 0.25 + 0.75 * late * late * late;
    }

    /** How many targets there are up to and with each review in order of time. */
    private static int[] targetNumbers(ReviewLog log, int to, boolean wholeDays, boolean[] kept) {
        var numbers = new int[to];
        for (int card = 0; card < log.cards(); card++) {
            for (int i = log.start(card) + 1; kept[card] && i < log.end(card) && log.rank(i) < to; i++) {
                numbers[log.rank(i)] = isTarget(log, i, wholeDays) ? 1 : 0;
            }
        }
        for (int i = 1; i < to; i++) {
            numbers[i] += numbers[i - 1];
        }
        return numbers;
    }

    private static int lastTarget(ReviewLog log, int card, int to, boolean wholeDays) {
        int last = -1;
        for (int i = log.start(card) + 1; i < log.end(card) && log.rank(i) < to; i++) {
            last = isTarget(log, i, wholeDays) ? i : last;
        }
        return last;
    }

    /** FSRS-6 is not meant to foretell reviews on the day of the one before. */
    private static boolean isTarget(ReviewLog log, int place, boolean wholeDays) {
        return !wholeDays || log.day(place) > log.day(place - 1);
    }

    private static boolean[] all(int cards) {
        var kept = new boolean[cards];
        Arrays.fill(kept, true);
        return kept;
    }
}
