package dev.kotonoha.memory;

/** Spreads intervals of whole days, by the rules of Anki (states/fuzz.rs). */
final class Fuzz {

    private Fuzz() {
    }

    /** Half the width of the range around an interval of {@code days}. */
    static double delta(double days) {
        if (days < 2.5) {
            return 0;
        }
        return 1 + 0.15 * (Math.min(days, 7) - 2.5) + 0.1 * Math.max(0, Math.min(days, 20) - 7)
                + 0.05 * Math.max(0, days - 20);
    }

    /** The shortest interval that may stand for one of {@code days}. */
    static long lowest(double days) {
        return Math.round(days - delta(days));
    }

    /** The longest interval that may stand for one of {@code days}. */
    static long highest(double days) {
        return Math.round(days + delta(days));
    }

    /** The intervals between which one of {@code days} may be chosen. */
    static Range range(double days, int minimum, int maximum) {
        int least = Math.min(minimum, maximum);
        double within = Math.clamp(days, least, maximum);
        int lower = Math.clamp(lowest(within), least, maximum);
        int upper = Math.clamp(highest(within), least, maximum);
        return new Range(lower, upper == lower && upper > 2 && upper < maximum ? upper + 1 : upper);
    }

    /** The interval without fuzz. */
    static int exact(double days, int minimum, int maximum) {
        return Math.clamp(Math.round(days), Math.min(minimum, maximum), maximum);
    }

    /** A number in [0, 1) that depends on the card and on how often it was answered, so that a preview and its answer agree. */
    static double seeded(long cardSeed, int reviews) {
        long mixed = cardSeed + (reviews + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1p-53;
    }

    /** Whole days from {@code lower} to {@code upper}, both included. */
    record Range(int lower, int upper) {

        int pick(double number) {
            return (int) Math.floor(lower + number * (upper - lower + 1));
        }
    }
}
