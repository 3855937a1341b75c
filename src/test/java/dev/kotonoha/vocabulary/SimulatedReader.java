package dev.kotonoha.vocabulary;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Somebody whose vocabulary is known, reading texts in which words come as often as Zipf says. How hard a word is depends on its
 * rank and on luck; a text has a subject, whose words come again and again; taps are forgotten and made without need.
 */
public final class SimulatedReader {

    static final int RANKS = 30_000;
    private static final int TOKENS = 450;
    private static final int SUBJECT_WORDS = 25;
    private static final double ON_SUBJECT = 0.12;
    private static final double LUCK = 0.5;

    private final SplittableRandom random;
    private final BitSet known = new BitSet(RANKS + 1);
    private final double forgets;
    private final double needless;
    private final Map<Integer, Integer> past = new HashMap<>();
    private final Map<Integer, Integer> tapped = new HashMap<>();

    /** @param words about as many are known */
    public SimulatedReader(SplittableRandom random, int words) {
        this.random = random;
        var steepness = random.nextDouble(1.6, 3);
        forgets = random.nextDouble(0.02, 0.25);
        needless = random.nextDouble(0, 0.03);
        var middle = middle(words, steepness);
        for (var rank = 1; rank <= RANKS; rank++) {
            var hardness = Math.log(rank) + LUCK * random.nextGaussian();
            known.set(rank, random.nextDouble() < 1 / (1 + Math.exp(steepness * (hardness - middle))));
        }
    }

    /** How many words are truly known. */
    int truth() {
        return known.cardinality();
    }

    /** Whether the word of a rank is truly known. */
    public boolean knows(int rank) {
        return known.get(rank);
    }

    /** Reads so many contents. */
    public void read(int contents) {
        for (var i = 0; i < contents; i++) {
            var text = text();
            var taps = new HashSet<Integer>();
            text.forEach(rank -> {
                if (random.nextDouble() < (known.get(rank) ? needless : 1 - forgets)) {
                    taps.add(rank);
                }
            });
            taps.forEach(rank -> tapped.merge(rank, 1, Integer::sum));
            text.stream().filter(rank -> !taps.contains(rank)).forEach(rank -> past.merge(rank, 1, Integer::sum));
        }
    }

    private Set<Integer> text() {
        var subject = random.ints(SUBJECT_WORDS, 0, RANKS).map(any -> zipf()).toArray();
        var words = new HashSet<Integer>();
        for (var i = 0; i < TOKENS; i++) {
            words.add(random.nextDouble() < ON_SUBJECT ? subject[random.nextInt(subject.length)] : zipf());
        }
        return words;
    }

    /** A rank with a chance of 1 / (rank + 2.7), cut off at the last. */
    private int zipf() {
        return (int) Math.min(RANKS, Math.max(1, Math.exp(random.nextDouble() * Math.log((RANKS + 2.7) / 3.7)) * 3.7 - 2.7));
    }

    Observations observations() {
        var seen = new Observations(RANKS);
        var words = new HashSet<>(tapped.keySet());
        words.addAll(past.keySet());
        words.forEach(rank -> seen.read(rank, tapped.getOrDefault(rank, 0), past.getOrDefault(rank, 0)));
        return seen;
    }

    /** What the estimate makes of what was read. */
    public Knowledge knowledge() {
        var estimation = Estimator.estimate(observations(), Estimator.Prior.WIDE);
        var chances = estimation.byRank(RANKS);
        for (var rank = 1; rank <= RANKS; rank++) {
            chances[rank] = (float) Estimator.after(chances[rank], tapped.getOrDefault(rank, 0),
                    past.getOrDefault(rank, 0));
        }
        return new Knowledge(chances, Map.of());
    }

    private static double middle(int words, double steepness) {
        double low = 0;
        double high = 14;
        for (var step = 0; step < 40; step++) {
            var middle = (low + high) / 2;
            var size = 0.0;
            for (var rank = 1; rank <= RANKS; rank += 10) {
                size += 10 / (1 + Math.exp(steepness * (Math.log(rank) - middle)));
            }
            if (size < words) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
