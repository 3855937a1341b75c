package dev.kotonoha.memory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Cards that would mislead the training of FSRS-6: those whose first interval is rare among cards with the same first rating, or very long (fsrs-rs,
 * dataset.rs, filter_outlier).
 */
final class Outliers {

    private static final int LEAST_CARDS = 6;
    private static final int LONGEST_DAYS = 100;
    private static final int LONGEST_DAYS_EASY = 365;
    private static final int LEAST_DROPPED = 20;

    private Outliers() {
    }

    /** Which cards of the first {@code to} reviews are worth learning from. */
    static boolean[] without(ReviewLog log, int to) {
        var first = firstIntervals(log, to);
        var kept = new boolean[log.cards()];
        for (int grade = 1; grade <= 4; grade++) {
            var sizes = new HashMap<Integer, Integer>();
            for (int card = 0; card < kept.length; card++) {
                if (first[card] > 0 && log.grade(log.start(card)) == grade) {
                    sizes.merge(first[card], 1, Integer::sum);
                }
            }
            drop(sizes, grade == 4 ? LONGEST_DAYS_EASY : LONGEST_DAYS);
            for (int card = 0; card < kept.length; card++) {
                kept[card] |= log.grade(log.start(card)) == grade && sizes.containsKey(first[card]);
            }
        }
        return kept;
    }

    /** The rarest intervals go, up to 5 % or 20 of the cards, then those that are few or too long. */
    private static void drop(Map<Integer, Integer> sizes, int longest) {
        int cards = sizes.values().stream().mapToInt(Integer::intValue).sum();
        int most = Math.max(LEAST_DROPPED, cards / 20);
        var rarest = sizes.keySet().stream().sorted((one, other) -> {
            int bySize = Integer.compare(size(sizes, one), size(sizes, other));
            return bySize != 0 ? bySize : Integer.compare(other, one);
        }).toList();
        int dropped = 0;
        boolean dropping = true;
        for (var days : rarest) {
            int size = size(sizes, days);
            dropping &= dropped + size < most;
            if (dropping || size < LEAST_CARDS || days > longest) {
                dropped += size;
                sizes.remove(days);
            }
        }
    }

    private static int size(Map<Integer, Integer> sizes, int days) {
        return sizes.getOrDefault(days, 0);
    }

    /** Days to each card's first review on another day than the one before; 0 when there was none. */
    static int[] firstIntervals(ReviewLog log, int to) {
        var first = new int[log.cards()];
        Arrays.setAll(first, card -> firstInterval(log, card, to));
        return first;
    }

    private static int firstInterval(ReviewLog log, int card, int to) {
        for (int i = log.start(card) + 1; i < log.end(card) && log.rank(i) < to; i++) {
            if (log.day(i) > log.day(i - 1)) {
                return log.day(i) - log.day(i - 1);
            }
        }
        return 0;
    }
}
