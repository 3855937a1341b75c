package dev.kotonoha.memory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * How many cards are due on which of the learner's days, so that a card can be put where there is room. Chooses by weights as Anki does
 * (states/load_balancer.rs), but a day that is to be free gets cards only if there is no other, so that easy days hold for small decks, too. Not for sharing between threads.
 */
public final class Load {

    /** Longer intervals have so many days to fall on that fuzz alone spreads them. */
    private static final double LONGEST_BALANCED = 90;
    private static final double CROWD_EXPONENT = 2.15;

    private final Map<LocalDate, Integer> counts;
    private final EasyDays easyDays;

    /** The cards due by day; days that are not named have none. */
    public Load(Map<LocalDate, Integer> counts, EasyDays easyDays) {
        this.counts = new HashMap<>(counts);
        this.easyDays = easyDays;
    }

    /** Takes in that {@code cards} more, or fewer if negative, are due on {@code day}. */
    public void add(LocalDate day, int cards) {
        counts.merge(day, cards, Integer::sum);
    }

    /** How many cards are due on {@code day}. */
    public int count(LocalDate day) {
        return Math.max(0, counts.getOrDefault(day, 0));
    }

    /**
     * The interval to take among those of {@code range}.
     *
     * @param raw the interval before rounding
     * @param maximum the longest interval
     * @param number in [0, 1), by which the choice is made
     */
    int pick(LocalDate from, Fuzz.Range range, double raw, int maximum, double number) {
        if (raw > LONGEST_BALANCED) {
            return range.pick(number);
        }
        var wide = widened(from, range, raw, maximum);
        boolean choice = hasOrdinary(from, wide);
        var sums = new double[wide.upper() - wide.lower() + 1];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            int days = wide.lower() + i;
            var day = from.plusDays(days);
            sum += choice && easyDays.isMinimum(day) ? 0 : weight(day) / ((double) days * days * days);
            sums[i] = sum;
        }
        int at = 0;
        while (at + 1 < sums.length && sums[at] <= number * sum) {
            at++;
        }
        return wide.lower() + at;
    }

    /** The day with most room from {@code first} to {@code last}; the earliest of equals. */
    LocalDate roomiest(LocalDate first, LocalDate last) {
        var best = first;
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (crowd(day) < crowd(best)) {
                best = day;
            }
        }
        return best;
    }

    /** When all days of the range are to be free, the next that is not, if that is at most half the interval or a day later. */
    private Fuzz.Range widened(LocalDate from, Fuzz.Range range, double raw, int maximum) {
        if (hasOrdinary(from, range)) {
            return range;
        }
        long last = Math.min(maximum, range.upper() + Math.max(1, Math.round(raw / 2)));
        for (int days = range.upper() + 1; days <= last; days++) {
            if (!easyDays.isMinimum(from.plusDays(days))) {
                return new Fuzz.Range(range.lower(), days);
            }
        }
        return range;
    }

    private boolean hasOrdinary(LocalDate from, Fuzz.Range range) {
        for (int days = range.lower(); days <= range.upper(); days++) {
            if (!easyDays.isMinimum(from.plusDays(days))) {
                return true;
            }
        }
        return false;
    }

    private double weight(LocalDate day) {
        double share = easyDays.share(day);
        return share * Math.pow(1 + count(day) / share, -CROWD_EXPONENT);
    }

    /** Cards on the day with one more, over the day's share. */
    private double crowd(LocalDate day) {
        return (count(day) + 1) / easyDays.share(day);
    }
}
