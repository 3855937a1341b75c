package dev.kotonoha.memory;

import java.time.LocalDate;

/**
 * What to simulate.
 *
 * @param days how many, 1..36500
 * @param cards how many there are to learn
 * @param newPerDay most cards begun in a day
 * @param reviewsPerDay most reviews of cards begun earlier in a day
 * @param retention recall at which a card comes back, between 0 and 1
 * @param maximumIntervalDays longest interval
 * @param order which of the due cards come first when there are more than the limit
 * @param balanced whether cards are put on days with room, and easy days are heeded; otherwise they are spread by chance
 * @param easyDays on which days of the week less is to be done
 * @param firstDay the day the simulation begins on
 */
public record SimulationSettings(int days, int cards, int newPerDay, int reviewsPerDay, double retention,
        int maximumIntervalDays, Order order, boolean balanced, EasyDays easyDays, LocalDate firstDay) {

    /** Which due cards come first: due longest, least likely remembered, shortest interval, or any. */
    public enum Order {
        DUE, RETRIEVABILITY, INTERVAL, RANDOM
    }

    public SimulationSettings {
        if (days < 1 || days > 36500 || cards < 0 || newPerDay < 0 || reviewsPerDay < 0 || maximumIntervalDays < 1) {
            throw new IllegalArgumentException("Days are 1..36500; numbers of cards are not negative; intervals at least 1 day");
        }
        if (!(retention > 0 && retention < 1)) {
            throw new IllegalArgumentException("A retention is between 0 and 1, not " + retention);
        }
    }

    /** The same at another retention. */
    public SimulationSettings withRetention(double other) {
        return new SimulationSettings(days, cards, newPerDay, reviewsPerDay, other, maximumIntervalDays, order,
                balanced, easyDays, firstDay);
    }
}
