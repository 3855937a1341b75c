package dev.kotonoha.deck;

import dev.kotonoha.memory.Trained;

import java.time.Instant;
import java.util.List;

/**
 * What training of one model on a learner's reviews came to.
 *
 * @param parameters those to use: the learner's own, or the defaults where they were not better
 * @param trainedOn the reviews there were to learn from
 * @param defaultLogLoss of the defaults on reviews that were held out; 0 when there were too few to try
 * @param trainedLogLoss of the learner's own on the same
 */
public record Fit(List<Double> parameters, Trained.Outcome outcome, int trainedOn, double defaultLogLoss, double trainedLogLoss,
        Instant trainedAt) {
}
