package dev.kotonoha.retention;

import org.jspecify.annotations.Nullable;

/**
 * How reviews went, beside what the model had said.
 *
 * @param predicted the mean of the chances of recall that the model gave, 0 to 1; null without reviews
 * @param actual the share that was recalled, 0 to 1; null without reviews
 */
public record Recall(int reviews, @Nullable Double predicted, @Nullable Double actual) {

    /** Adds up reviews. */
    static final class Sum {

        private int reviews;
        private int recalled;
        private double predicted;

        void add(double prediction, boolean wasRecalled) {
            reviews++;
            recalled += wasRecalled ? 1 : 0;
            predicted += prediction;
        }

        Sum plus(Sum other) {
            var sum = new Sum();
            sum.reviews = reviews + other.reviews;
            sum.recalled = recalled + other.recalled;
            sum.predicted = predicted + other.predicted;
            return sum;
        }

        Recall recall() {
            return reviews == 0
                    ? new Recall(0, null, null)
                    : new Recall(reviews, predicted / reviews, (double) recalled / reviews);
        }
    }
}
