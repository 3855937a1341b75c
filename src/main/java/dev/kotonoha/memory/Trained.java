package dev.kotonoha.memory;

/**
 * What training came to.
 *
 * @param parameters the weights to use: the learner's own, or the defaults
 * @param outcome which of them, and why
 * @param reviews how many reviews there were to learn from
 * @param defaultLogLoss mean log loss of the defaults over the reviews held out; 0 when nothing was tried on them
 * @param trainedLogLoss the same of weights trained on what came before those reviews
 */
public record Trained(Parameters parameters, Outcome outcome, int reviews, double defaultLogLoss,
        double trainedLogLoss) {

    /** How training ended. */
    public enum Outcome {
        TRAINED, TOO_FEW_REVIEWS, NOT_BETTER, CANCELLED
    }

    static Trained untried(Parameters defaults, Outcome outcome, int reviews) {
        return new Trained(defaults, outcome, reviews, 0, 0);
    }

    /** By how much log loss was lower than with the defaults on the reviews held out; negative when it was higher. */
    public double gain() {
        return defaultLogLoss - trainedLogLoss;
    }
}
