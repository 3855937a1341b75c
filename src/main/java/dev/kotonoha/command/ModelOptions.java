package dev.kotonoha.command;

import org.jspecify.annotations.Nullable;

import dev.kotonoha.memory.Parameters;
import picocli.CommandLine.Option;

/** Which model, with which weights. */
final class ModelOptions {

    @Option(names = "--model", paramLabel = "fsrs-6|fsrs-7", description = "The memory model; fsrs-6 unless the parameters are those of fsrs-7.")
    private @Nullable String model;

    @Option(names = "--parameters", paramLabel = "w0,w1,...", description = "17, 19, 21 (fsrs-6) or 34 (fsrs-7) weights; the defaults if left out.")
    private @Nullable String parameters;

    /** The weights to use. */
    Parameters parameters() {
        if (model != null && !model.equals("fsrs-6") && !model.equals("fsrs-7")) {
            throw new BadInput("The model is fsrs-6 or fsrs-7, not " + model);
        }
        if (parameters == null) {
            return "fsrs-7".equals(model) ? Parameters.fsrs7Defaults() : Parameters.fsrs6Defaults();
        }
        var given = parsed(parameters);
        if (model != null && !model.equals(name(given))) {
            throw new BadInput("These are parameters of " + name(given) + ", not of " + model);
        }
        return given;
    }

    /** The defaults of the model to train. */
    Parameters defaults() {
        return parameters().isFsrs7() ? Parameters.fsrs7Defaults() : Parameters.fsrs6Defaults();
    }

    static String name(Parameters parameters) {
        return parameters.isFsrs7() ? "fsrs-7" : "fsrs-6";
    }

    private static Parameters parsed(String text) {
        var cells = text.split(",", -1);
        var weights = new double[cells.length];
        try {
            for (int i = 0; i < cells.length; i++) {
                weights[i] = Double.parseDouble(cells[i].strip());
            }
            return Parameters.of(weights);
        } catch (NumberFormatException e) {
            throw new BadInput("The parameters are numbers with commas between them: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new BadInput("Unusable parameters: " + e.getMessage());
        }
    }
}
