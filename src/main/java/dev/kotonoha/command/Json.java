package dev.kotonoha.command;

import dev.kotonoha.memory.Evaluation;
import dev.kotonoha.memory.Metrics;
import dev.kotonoha.memory.Parameters;

/** JSON put together by hand, so that a command loads no more than it needs. */
final class Json {

    private Json() {
    }

    /** The weights as an array. */
    static String array(Parameters parameters) {
        return parameters.toString();
    }

    /** Figures of all reviews, and of those on another day in {@code longTerm}. */
    static String figures(Evaluation evaluation) {
        return figures(evaluation.all()) + ", \"longTerm\": {" + figures(evaluation.longTerm()) + "}";
    }

    private static String figures(Metrics metrics) {
        return "\"reviews\": " + metrics.reviews() + ", \"logLoss\": " + metrics.logLoss() + ", \"rmseBins\": "
                + metrics.rmseBins() + ", \"auc\": " + metrics.auc() + ", \"calibration\": " + calibration(metrics);
    }

    private static String calibration(Metrics metrics) {
        var text = new StringBuilder("[");
        for (var row : metrics.calibration()) {
            text.append(text.length() > 1 ? ", " : "").append("{\"reviews\": ").append(row.reviews())
                    .append(", \"predicted\": ").append(row.predicted()).append(", \"remembered\": ")
                    .append(row.remembered()).append('}');
        }
        return text.append(']').toString();
    }
}
