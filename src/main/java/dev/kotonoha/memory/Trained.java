package dev.kotonoha.memory;

/**
 * What training came to.
 *
 * @param parameters the weights to use: the learner's own, or the defaults
 * @param outcome which of them, and why
 * @param reviews how many reviews there were to learn from
 * @param gain by how much log loss was lower than with the defaults in the part held out, less what chance may explain; 0 when it was not tried
 */
public record Trained(Parameters parameters, Outcome outcome, int reviews, double gain) {

    /** How training ended. */
    public enum Outcome {
        TRAINED, TOO_FEW_REVIEWS, NOT_BETTER, CANCELLED
    }
}
