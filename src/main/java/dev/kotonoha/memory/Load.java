package dev.kotonoha.memory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many cards are due on which of the learner's days, so that a card can be put where there is room. Many cards may be put by the same counts, so that a day
 * gets cards by the room it has, and not all of them because it has fewest. Safe for sharing between threads as long as nothing is added.
 *
 * <p>
 * A day that is to be free gets cards only if there is no other, so that easy days hold for small decks, too, and so does a day on which a sibling is due; days near
 * a sibling's are less likely (Anki: states/load_balancer.rs).
 */
public final class Load {

    private static final int SIBLINGS = 1;
    private static final int FREE = 2;
    /** Over so many days from that of a sibling its nearness is felt, each day further less. */
    private static final int NEAR = 4;
    private static final double SAME_DAY = 0.2;
    private static final double FURTHER = 0.15;

    private final HashMap<LocalDate, Integer> counts;
    private final EasyDays easyDays;
    private final Set<LocalDate> siblings;

    /** The cards due by day, as they are now; days that are not named have none. */
    public Load(Map<LocalDate, Integer> counts, EasyDays easyDays) {
        this(new HashMap<>(counts), easyDays, Set.of());
    }

    private Load(HashMap<LocalDate, Integer> counts, EasyDays easyDays, Set<LocalDate> siblings) {
        this.counts = counts;
        this.easyDays = easyDays;
        this.siblings = siblings;
    }

    /** A view of the same days for a card that is better not asked near {@code siblings}: days on which others are due that give it away. */
    public Load apartFrom(Set<LocalDate> siblings) {
        return new Load(counts, easyDays, Set.copyOf(siblings));
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
        var wide = widened(from, range, raw, maximum);
        var weights = weights(from, wide);
        double left = 0;
        for (double weight : weights) {
            left += number * weight;
        }
        int at = 0;
        while (at + 1 < weights.length && left >= weights[at]) {
            left -= weights[at++];
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

    /** When the range has no good day, up to the next better one, if that is at most half the interval or a day later; for a sibling only where days are spread at all. */
    private Fuzz.Range widened(LocalDate from, Fuzz.Range range, double raw, int maximum) {
        int best = leastUnwanted(from, range);
        long last = Math.min(maximum, range.upper() + Math.max(1, Math.round(raw / 2)));
        for (int wish = range.lower() == range.upper() ? SIBLINGS : 0; wish < best; wish++) {
            for (int days = range.upper() + 1; days <= last; days++) {
                if (unwanted(from.plusDays(days)) <= wish) {
                    return new Fuzz.Range(range.lower(), days);
                }
            }
        }
        return range;
    }

    private int leastUnwanted(LocalDate from, Fuzz.Range range) {
        int least = FREE;
        for (int days = range.lower(); days <= range.upper() && least > 0; days++) {
            least = Math.min(least, unwanted(from.plusDays(days)));
        }
        return least;
    }

    /** How little a day is wanted; more for one that is to be free than for one of a sibling, so that neither wish defeats the other. */
    private int unwanted(LocalDate day) {
        return easyDays.isMinimum(day) ? FREE : siblings.contains(day) ? SIBLINGS : 0;
    }

    /** By the room that a day has when as many cards are still to come to these days as are on them, or as many as are answered today if that is more. */
    private double[] weights(LocalDate from, Fuzz.Range range) {
        var weights = new double[range.upper() - range.lower() + 1];
        double sum = 0;
        double shares = 0;
        int best = leastUnwanted(from, range);
        for (int i = 0; i < weights.length; i++) {
            var day = from.plusDays(range.lower() + i);
            sum += count(day);
            shares += easyDays.share(day);
        }
        double full = (sum + Math.max(sum, count(from)) + 1) / shares;
        for (int i = 0; i < weights.length; i++) {
            var day = from.plusDays(range.lower() + i);
            double room = Math.max(full * easyDays.share(day) - count(day), 1e-3 * full * easyDays.share(day));
            weights[i] = unwanted(day) > best ? 0 : room * apart(day);
        }
        return weights;
    }

    private double apart(LocalDate day) {
        for (int days = 0; days <= NEAR && !siblings.isEmpty(); days++) {
            if (siblings.contains(day.plusDays(days)) || siblings.contains(day.minusDays(days))) {
                return SAME_DAY + FURTHER * days;
            }
        }
        return 1;
    }

    /** Cards on the day with one more, over the day's share. */
    private double crowd(LocalDate day) {
        return (count(day) + 1) / easyDays.share(day);
    }
}
