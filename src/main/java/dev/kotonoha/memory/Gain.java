package dev.kotonoha.memory;

/**
 * How much better trained weights foretell than the defaults, over parts of a log that they were not trained on.
 *
 * <p>
 * Two things are asked of a gain. It must be more than chance explains; and with the chance that the reviews to come have as well, they must not lose more than
 * a little, or else a lucky part of a short log would do.
 */
final class Gain {

    /** How many standard errors a gain must be above 0 to be believed. */
    private static final double ERRORS = 2;
    /** The same for long intervals alone, of which there are fewer; with many reviews held out it is enough that nothing is lost there. */
    private static final double ERRORS_LATE = 1;
    private static final int MANY = 1200;
    /** How much log loss the reviews to come may lose, unless they are more standard errors off than this; few reviews tell a standard error badly. */
    private static final double MOST_LOST = 0.005;
    private static final double ERRORS_TO_COME = 3.3;
    private static final double ERRORS_TO_COME_LONG = 2;
    private static final double FEW = 100;

    private final boolean fsrs7;
    private Margin all = Margin.NONE;
    private Margin longTerm = Margin.NONE;
    private Margin late = Margin.NONE;
    private Margin last = Margin.NONE;
    private Margin lastLong = Margin.NONE;
    private double lossBefore;
    private double lossAfter;
    private boolean consistent = true;

    Gain(boolean fsrs7) {
        this.fsrs7 = fsrs7;
    }

    /** Adds a part; they come in order of time. */
    void add(HeldOut part) {
        last = part.all();
        all = all.plus(last);
        lastLong = part.longTerm();
        longTerm = longTerm.plus(lastLong);
        late = late.plus(part.late());
        lossBefore += part.lossBefore();
        lossAfter += part.lossAfter();
        // FSRS-7 has more weights to go astray with where it has seen nothing yet
        consistent = consistent && last.isAbove(0) && (!fsrs7 || part.late().isAbove(0));
    }

    /** Whether every part was foretold better, by more than chance explains, and what comes will not be foretold much worse. */
    boolean isCertain() {
        return consistent && all.isAbove(ERRORS) && longTerm.isAbove(ERRORS_LATE)
                && late.isAbove(all.size() < MANY ? ERRORS_LATE : 0)
                && leastToCome(all, last, ERRORS_TO_COME) >= -MOST_LOST
                && leastToCome(longTerm, lastLong, ERRORS_TO_COME_LONG) >= -MOST_LOST;
    }

    /** What a part as long as the last one will gain at least, but for bad luck. */
    private static double leastToCome(Margin sofar, Margin last, double errors) {
        double chance = Math.hypot(sofar.error(), last.error());
        return sofar.mean() - errors * (1 + FEW / Math.max(1, last.size())) * chance;
    }

    /** What training came to, with the losses found here. */
    Trained trained(Parameters parameters, Trained.Outcome outcome, int reviews) {
        double size = Math.max(1, all.size());
        return new Trained(parameters, outcome, reviews, lossBefore / size, lossAfter / size);
    }
}
