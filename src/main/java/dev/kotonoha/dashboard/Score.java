package dev.kotonoha.dashboard;

import org.jspecify.annotations.Nullable;

/**
 * What a test on some words is expected to come to, as a share of the words, 0 to 1.
 *
 * @param low of ten such tests nine come to at least so much
 * @param high of ten such tests nine come to at most so much, so that eight lie between
 */
public record Score(double expected, double low, double high) {

    private static final double TEN_PERCENT = 1.2815515655446004;
    /** How far learners are apart in what the model does not see, as a standard deviation of the log odds. */
    private static final double PRIOR = 0.5;

    /**
     * The score of a learner whose earlier answers are known.
     *
     * @param chances the model's chance of recall of each word, 0 for words not begun
     * @param observed how the learner's answers went against the model: it shifts all chances by as much as it shows, and widens the
     *            interval by as much as it leaves open
     * @return null where there are no words
     */
    static @Nullable Score of(double[] chances, Observed observed) {
        if (chances.length == 0) {
            return null;
        }
        var precision = observed.variance() + 1 / (PRIOR * PRIOR);
        var shift = observed.surplus() / precision;
        double sum = 0;
        double spread = 0;
        for (var chance : chances) {
            var p = shifted(chance, shift);
            sum += p;
            spread += p * (1 - p);
        }
        var deviation = TEN_PERCENT * Math.sqrt(spread + spread * spread / precision);
        var n = chances.length;
        return new Score(Figures.rounded(sum / n), Figures.rounded(Math.max(0, (sum - deviation) / n)),
                Figures.rounded(Math.min(1, (sum + deviation) / n)));
    }

    private static double shifted(double chance, double by) {
        if (chance <= 0 || chance >= 1) {
            return chance;
        }
        return 1 / (1 + (1 - chance) / chance * Math.exp(-by));
    }
}
