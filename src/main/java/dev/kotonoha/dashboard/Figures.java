package dev.kotonoha.dashboard;

import org.jspecify.annotations.Nullable;

/** How figures are told: rounded once, here, so that every page and file says the same. */
final class Figures {

    private static final double THOUSAND = 1000;

    private Figures() {
    }

    /** To three decimals. */
    static double rounded(double figure) {
        return Math.round(figure * THOUSAND) / THOUSAND;
    }

    /** A part of a whole to three decimals; null where there is no whole. */
    static @Nullable Double share(double part, double whole) {
        return whole == 0 ? null : rounded(part / whole);
    }

    /** Whole minutes, begun ones counted. */
    static long minutes(long milliseconds) {
        return Math.ceilDiv(milliseconds, 60_000);
    }
}
