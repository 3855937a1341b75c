package dev.kotonoha.reading;

import org.jspecify.annotations.Nullable;

/**
 * How well a content fits a learner now.
 *
 * @param coverage the share of its running words that they are likely to know, 0 to 1; null while nothing is known of them
 * @param dueWords how many of the words that are due for review are in it
 * @param assigned whether a teacher gave it to read
 */
public record Fit(@Nullable Double coverage, int dueWords, boolean assigned) {

    private static final double LEAST = 0.95;
    private static final double MOST = 0.98;

    /** The coverage in whole hundredths, rounded down; null while it is not known. */
    public @Nullable Integer percent() {
        return coverage == null ? null : Integer.valueOf((int) Math.floor(100 * coverage));
    }

    /** How many hundredths the coverage is off from where one reads with ease and still learns; 0 while it is not known. */
    int off() {
        return coverage == null ? 0 : (int) Math.ceil(100 * Math.max(0, Math.max(LEAST - coverage, coverage - MOST)) - 1e-9);
    }
}
