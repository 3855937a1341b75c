package dev.kotonoha.command;

import java.util.concurrent.Callable;

import dev.kotonoha.memory.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains on a whole log. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "Finds the learner's own parameters; prints JSON.")
final class TrainCommand implements Callable<Integer> {

    @Mixin
    private LogOptions input = new LogOptions();

    @Mixin
    private ModelOptions choice = new ModelOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var defaults = choice.defaults();
        var err = spec.commandLine().getErr();
        var reviews = input.read(err);
        var log = reviews.in(input.calendar(reviews, err));
        long started = System.nanoTime();
        var trained = new Training(defaults, () -> false, new Progress("Training", err)).train(log);
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.println("{\"model\": \"" + ModelOptions.name(defaults) + "\", \"reviews\": " + log.size()
                + ", \"learnedFrom\": " + trained.reviews() + ", \"outcome\": \"" + trained.outcome() + "\", \"gain\": "
                + trained.gain() + ", \"defaultLogLoss\": " + trained.defaultLogLoss() + ", \"trainedLogLoss\": "
                + trained.trainedLogLoss() + ", \"seconds\": " + seconds + ", \"parameters\": "
                + Json.array(trained.parameters()) + "}");
        return 0;
    }
}
