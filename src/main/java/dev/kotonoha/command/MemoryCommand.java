package dev.kotonoha.command;

import picocli.CommandLine.Command;

/** For people with a review log: what the memory models make of it. */
@Command(name = "memory", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", subcommands = {
        ReplayCommand.class, EvaluateCommand.class, TrainCommand.class,
        SimulateCommand.class}, description = "Replays, evaluates, trains on and simulates from a review log.")
final class MemoryCommand {
}
