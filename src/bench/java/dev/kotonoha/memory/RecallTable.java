package dev.kotonoha.memory;

import java.util.List;

/** Foretells the last fifth of many learners' answers, those on another day than the one before, by our model and by simpler means. */
public final class RecallTable {

    private static final double TRAINED = 0.8;
    private static final double SM2_RECALL = 0.9;

    private final Predictions trained = new Predictions();
    private final Predictions usual = new Predictions();
    private final Predictions mean = new Predictions();
    private final Predictions sm2 = new Predictions();

    private RecallTable() {
    }

    /** Prints a line for each. */
    public static void print(List<ReviewLog> logs) {
        var table = new RecallTable();
        logs.forEach(table::add);
        System.out.printf("recall of %,d held-out answers      log loss   RMSE in bins (goal <= 0.05)%n", table.trained.size());
        tell("FSRS-6, trained on each learner", table.trained);
        tell("FSRS-6, defaults", table.usual);
        tell("mean accuracy of each learner", table.mean);
        tell("SM-2's interval", table.sm2);
    }

    private static void tell(String name, Predictions found) {
        System.out.printf("  %-34s %8.4f   %8.4f%n", name, found.logLoss(), found.rmseBins());
    }

    private void add(ReviewLog log) {
        var defaults = Parameters.fsrs6Defaults();
        int cut = Evaluation.cut(log, TRAINED);
        var own = new Training(defaults).train(log, cut).parameters();
        Evaluation.predict(MemoryModel.of(own), log, cut, log.size(), new Predictions(), trained);
        Evaluation.predict(MemoryModel.of(defaults), log, cut, log.size(), new Predictions(), usual);
        double accuracy = accuracy(log, cut);
        for (int card = 0; card < log.cards(); card++) {
            simple(log, card, cut, accuracy);
        }
    }

    private static double accuracy(ReviewLog log, int cut) {
        double reviews = 1;
        double recalled = 1;
        for (int card = 0; card < log.cards(); card++) {
            for (int i = log.start(card) + 1; i < log.end(card); i++) {
                if (log.rank(i) < cut && log.day(i) > log.day(i - 1)) {
                    reviews++;
                    recalled += log.grade(i) > 1 ? 1 : 0;
                }
            }
        }
        return recalled / reviews;
    }

    /** SM-2 (Wozniak 1990) with the grades 1, 3, 4, 5 for our four; its interval is meant to end at nine of ten recalled. */
    private void simple(ReviewLog log, int card, int cut, double accuracy) {
        double ease = 2.5;
        double interval = 1;
        int row = 0;
        int reviews = 1;
        int lapses = 0;
        for (int i = log.start(card); i < log.end(card); i++) {
            boolean later = i > log.start(card) && log.day(i) > log.day(i - 1);
            if (later) {
                reviews++;
                double elapsed = log.elapsedDays(i, true);
                if (log.rank(i) >= cut) {
                    boolean recalled = log.grade(i) > 1;
                    mean.add(accuracy, recalled, elapsed, reviews, lapses);
                    sm2.add(Math.pow(SM2_RECALL, elapsed / interval), recalled, elapsed, reviews, lapses);
                }
                lapses += log.grade(i) == 1 ? 1 : 0;
            }
            if (later || i == log.start(card)) {
                int quality = log.grade(i) == 1 ? 1 : log.grade(i) + 1;
                row = quality < 3 ? 0 : row + 1;
                ease = Math.max(1.3, ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02));
                interval = row <= 1 ? 1 : row == 2 ? 6 : interval * ease;
            }
        }
    }
}
