package dev.kotonoha.command;

import picocli.CommandLine.Command;

/** Dictionaries that others made. */
@Command(name = "dictionary", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Takes in dictionaries for words that the glossary does not have.")
final class DictionaryCommand {
}
