package dev.kotonoha.memory;

import java.util.Arrays;

/** A part of a log foretold by two sets of weights side by side, their states carried over the whole history: by how much the second is better at each review. */
final class HeldOut {

    /** The rest of the intervals is long: those of the reviews to come will be longer still. */
    private static final double SHORT_SHARE = 0.7;

    private final double[] gains;
    private final double[] elapsed;
    private final int[] cards;
    private final int[] days;
    private final boolean[] anotherDay;
    private int size;
    private double lossBefore;
    private double lossAfter;

    /** The places {@code from} to {@code to} in order of time; without reviews on the day of the one before for FSRS-6, which does not foretell them. */
    HeldOut(MemoryModel before, MemoryModel after, ReviewLog log, int from, int to) {
        gains = new double[to - from];
        elapsed = new double[to - from];
        cards = new int[to - from];
        days = new int[to - from];
        anotherDay = new boolean[to - from];
        boolean whole = before.countsWholeDays();
        var one = new Trace();
        var other = new Trace();
        for (int card = 0; card < log.cards(); card++) {
            one.clear();
            other.clear();
            for (int i = log.start(card); i < log.end(card) && log.rank(i) < to; i++) {
                boolean first = i == log.start(card);
                double waited = first ? 0 : log.elapsedDays(i, whole);
                boolean later = !first && log.day(i) > log.day(i - 1);
                if (log.rank(i) >= from && (later || !first && !whole)) {
                    elapsed[size] = waited;
                    cards[size] = card;
                    days[size] = log.day(i);
                    anotherDay[size] = later;
                    boolean recalled = log.grade(i) > 1;
                    add(loss(before, one, waited, recalled), loss(after, other, waited, recalled));
                }
                before.review(one, waited, log.rating(i));
                after.review(other, waited, log.rating(i));
            }
        }
    }

    private void add(double before, double after) {
        lossBefore += before;
        lossAfter += after;
        gains[size++] = before - after;
    }

    private static double loss(MemoryModel model, Trace trace, double waited, boolean recalled) {
        double recall = Math.clamp(model.retrievability(trace, waited), Predictions.SURE, 1 - Predictions.SURE);
        return -Math.log(recalled ? recall : 1 - recall);
    }

    /** The losses of both, summed up. */
    double lossBefore() {
        return lossBefore;
    }

    double lossAfter() {
        return lossAfter;
    }

    Margin all() {
        return Margin.of(gains, cards, days, size);
    }

    /** The gain at reviews on another day than the one before. */
    Margin longTerm() {
        return some(Double.NEGATIVE_INFINITY, true);
    }

    /** The gain after long intervals. */
    Margin late() {
        var ordered = Arrays.copyOf(elapsed, size);
        Arrays.sort(ordered);
        return some(size == 0 ? 0 : ordered[(int) (SHORT_SHARE * (size - 1))], false);
    }

    private Margin some(double least, boolean onAnotherDay) {
        var someGains = new double[size];
        var someCards = new int[size];
        var someDays = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (elapsed[i] >= least && (anotherDay[i] || !onAnotherDay)) {
                someGains[count] = gains[i];
                someCards[count] = cards[i];
                someDays[count++] = days[i];
            }
        }
        return Margin.of(someGains, someCards, someDays, count);
    }
}
