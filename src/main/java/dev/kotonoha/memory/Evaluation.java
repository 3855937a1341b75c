package dev.kotonoha.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a model foretells the later part of a log, its states carried over the whole history.
 *
 * @param all every review that is not a card's first
 * @param longTerm the same without reviews on the day of the one before, which FSRS-6 does not foretell
 */
public record Evaluation(Metrics all, Metrics longTerm) {

    /** Foretells the reviews from place {@code from} to before {@code to} in order of time. */
    public static Evaluation of(MemoryModel model, ReviewLog log, int from, int to) {
        var all = new Predictions();
        var longTerm = new Predictions();
        predict(model, log, from, to, all, longTerm);
        return new Evaluation(Metrics.of(all), Metrics.of(longTerm));
    }

    /** Foretells what comes after the first {@code trainShare} of the reviews in order of time. */
    public static Evaluation of(MemoryModel model, ReviewLog log, double trainShare) {
        return of(model, log, cut(log, trainShare), log.size());
    }

    /** How many reviews the first {@code share} of a log is, 0..1. */
    public static int cut(ReviewLog log, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share is 0..1, not " + share);
        }
        return (int) (log.size() * share);
    }

    /**
     * Time-series evaluation: the log in {@code folds} + 1 parts, and each part but the first foretold after training on all before it.
     *
     * @param folds at least 1
     */
    public static List<Evaluation> folds(ReviewLog log, Training training, int folds) {
        var evaluations = new ArrayList<Evaluation>();
        for (int i = 1; i <= folds; i++) {
            int from = cut(log, i / (folds + 1.0));
            int to = cut(log, (i + 1) / (folds + 1.0));
            var model = MemoryModel.of(training.train(log, from).parameters());
            evaluations.add(of(model, log, from, to));
        }
        return evaluations;
    }

    static void predict(MemoryModel model, ReviewLog log, int from, int to, Predictions all, Predictions longTerm) {
        var trace = new Trace();
        boolean whole = model.countsWholeDays();
        for (int card = 0; card < log.cards(); card++) {
            int reviews = 1;
            int lapses = 0;
            model.review(trace.clear(), 0, log.rating(log.start(card)));
            for (int i = log.start(card) + 1; i < log.end(card) && log.rank(i) < to; i++) {
                double elapsed = log.elapsedDays(i, whole);
                boolean anotherDay = log.day(i) > log.day(i - 1);
                reviews += anotherDay ? 1 : 0;
                if (log.rank(i) >= from) {
                    double recall = model.retrievability(trace, elapsed);
                    boolean recalled = log.grade(i) > 1;
                    all.add(recall, recalled, elapsed, reviews, lapses);
                    if (anotherDay) {
                        longTerm.add(recall, recalled, log.elapsedDays(i, true), reviews, lapses);
                    }
                }
                lapses += anotherDay && log.grade(i) == 1 ? 1 : 0;
                model.review(trace, elapsed, log.rating(i));
            }
        }
    }
}
