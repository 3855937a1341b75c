package dev.kotonoha.memory;

/** How much better trained weights foretell than the defaults, over parts of a log that they were not trained on. */
final class Gain {

    /** How many standard errors a gain must be above 0 to be believed. */
    private static final double ERRORS = 2;
    /** The same for long intervals alone, of which there are fewer; with many reviews held out it is enough that nothing is lost there. */
    private static final double ERRORS_LATE = 1;
    private static final int MANY = 1200;
    /** The rest of the intervals is long: those of the reviews to come will be longer still. */
    private static final double SHORT_SHARE = 0.7;

    private final Sum all = new Sum();
    private final Sum late = new Sum();
    private double lossBefore;
    private double lossAfter;
    private boolean consistent = true;

    /** Adds the places {@code from} to {@code to} in order of time. */
    void add(Parameters defaults, Parameters tried, ReviewLog log, int from, int to) {
        var before = predictions(defaults, log, from, to);
        var after = predictions(tried, log, from, to);
        double longest = before.elapsedDays(SHORT_SHARE);
        double allBefore = all.sum;
        double lateBefore = late.sum;
        for (int i = 0; i < before.size(); i++) {
            double gain = before.loss(i) - after.loss(i);
            lossBefore += before.loss(i);
            lossAfter += after.loss(i);
            all.add(gain);
            if (before.elapsedDays(i) >= longest) {
                late.add(gain);
            }
        }
        // FSRS-7 has more weights to go astray with where it has seen nothing yet
        consistent &= all.sum > allBefore && (!defaults.isFsrs7() || late.sum > lateBefore);
    }

    /** Whether every part was foretold better. */
    boolean isConsistent() {
        return consistent;
    }

    /** Whether it is more than chance explains, for all reviews and for those after long intervals. */
    boolean isCertain() {
        return consistent && all.isAbove(ERRORS) && late.isAbove(all.size < MANY ? ERRORS_LATE : 0);
    }

    /** What training came to, with the losses found here. */
    Trained trained(Parameters parameters, Trained.Outcome outcome, int reviews) {
        double size = Math.max(1, all.size);
        return new Trained(parameters, outcome, reviews, lossBefore / size, lossAfter / size);
    }

    private static Predictions predictions(Parameters parameters, ReviewLog log, int from, int to) {
        var everything = new Predictions();
        var longTerm = new Predictions();
        Evaluation.predict(MemoryModel.of(parameters), log, from, to, everything, longTerm);
        return parameters.isFsrs7() ? everything : longTerm;
    }

    /** Numbers added up, with what is needed for the error of their mean. */
    private static final class Sum {

        private double sum;
        private double squares;
        private int size;

        void add(double value) {
            sum += value;
            squares += value * value;
            size++;
        }

        double mean() {
            return sum / Math.max(1, size);
        }

        boolean isAbove(double errors) {
            double variance = Math.max(0, squares / Math.max(1, size) - mean() * mean());
            return size > 1 && mean() > errors * Math.sqrt(variance / (size - 1));
        }
    }
}
