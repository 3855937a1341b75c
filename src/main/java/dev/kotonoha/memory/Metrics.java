package dev.kotonoha.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * How well predictions of recall came true.
 *
 * @param reviews how many were predicted; without any, the other figures mean nothing
 * @param logLoss mean negative natural logarithm of the probability given to what came, 0 at best
 * @param rmseBins root mean square difference of predicted and real recall over bins of like reviews, 0..1, 0 at best
 * @param auc probability that a remembered review was given a higher recall than a forgotten one, 0..1, 1 at best
 * @param calibration predicted against real recall, by tenths of predicted recall
 */
public record Metrics(int reviews, double logLoss, double rmseBins, double auc, List<Calibration> calibration) {

    public Metrics {
        calibration = List.copyOf(calibration);
    }

    /** Reviews with predictions in one tenth of 0..1: how many, the mean prediction and the share that was remembered. */
    public record Calibration(int reviews, double predicted, double remembered) {
    }

    static Metrics of(Predictions predictions) {
        var calibration = new ArrayList<Calibration>();
        for (var row : predictions.calibration()) {
            if (row[0] > 0) {
                calibration.add(new Calibration((int) row[0], row[1] / row[0], row[2] / row[0]));
            }
        }
        return new Metrics(predictions.size(), predictions.logLoss(), predictions.rmseBins(), predictions.auc(),
                calibration);
    }
}
