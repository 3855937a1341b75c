package dev.kotonoha.command;

import java.util.concurrent.Callable;

import dev.kotonoha.memory.Evaluation;
import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Parameters;
import dev.kotonoha.memory.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains on the first part of a log and tells how well that foretells the rest, beside the defaults. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Trains on the first part and foretells the rest; prints JSON.")
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private LogOptions input = new LogOptions();

    @Mixin
    private ModelOptions choice = new ModelOptions();

    @Option(names = "--train-share", defaultValue = "0.8", description = "How much of the reviews to train on, between 0 and 1; ${DEFAULT-VALUE} if left out.")
    private double trainShare;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (!(trainShare > 0 && trainShare < 1)) {
            throw new BadInput("The share to train on is between 0 and 1, not " + trainShare);
        }
        var defaults = choice.defaults();
        var err = spec.commandLine().getErr();
        var reviews = input.read(err);
        var log = reviews.in(input.calendar(reviews, err));
        long started = System.nanoTime();
        var progress = new Progress("Training", err);
        var trained = new Training(defaults, () -> false, progress).train(log, Evaluation.cut(log, trainShare));
        double seconds = (System.nanoTime() - started) / 1e9;
        err.println("Training ended with " + trained.outcome());
        var own = Evaluation.of(MemoryModel.of(trained.parameters()), log, trainShare);
        var usual = Evaluation.of(MemoryModel.of(defaults), log, trainShare);
        System.out.println("{\"model\": \"" + ModelOptions.name(defaults) + "\", \"reviews\": " + own.all().reviews()
                + ", \"trained\": " + figures(trained.parameters(), seconds, own) + ", \"defaults\": "
                + figures(defaults, 0, usual) + "}");
        return 0;
    }

    private static String figures(Parameters parameters, double seconds, Evaluation evaluation) {
        return "{\"parameters\": " + Json.array(parameters) + ", \"seconds\": " + seconds + ", "
                + Json.figures(evaluation) + "}";
    }
}
