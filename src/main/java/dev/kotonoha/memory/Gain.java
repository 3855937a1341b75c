package dev.kotonoha.memory;

/** How much better trained weights foretell than the defaults, over parts of a log that they were not trained on. */
final class Gain {

    /** How many standard errors a gain must be above 0 to be believed. */
    private static final double ERRORS = 2;

    private double sum;
    private double squares;
    private int size;
    private boolean consistent = true;

    /** Adds the places {@code from} to {@code to} in order of time. */
    void add(Parameters defaults, Parameters tried, ReviewLog log, int from, int to) {
        var before = predictions(defaults, log, from, to);
        var after = predictions(tried, log, from, to);
        double part = 0;
        for (int i = 0; i < before.size(); i++) {
            double gain = before.loss(i) - after.loss(i);
            part += gain;
            squares += gain * gain;
        }
        sum += part;
        size += before.size();
        consistent &= part > 0;
    }

    /** Whether every part was foretold better. */
    boolean isConsistent() {
        return consistent;
    }

    /** Whether it is more than chance explains. */
    boolean isCertain() {
        double variance = Math.max(0, squares / Math.max(1, size) - mean() * mean());
        return consistent && size > 1 && mean() > ERRORS * Math.sqrt(variance / (size - 1));
    }

    /** By how much the mean log loss is lower. */
    double mean() {
        return sum / Math.max(1, size);
    }

    private static Predictions predictions(Parameters parameters, ReviewLog log, int from, int to) {
        var all = new Predictions();
        var longTerm = new Predictions();
        Evaluation.predict(MemoryModel.of(parameters), log, from, to, all, longTerm);
        return parameters.isFsrs7() ? all : longTerm;
    }
}
