package dev.kotonoha.command;

import dev.kotonoha.dictionary.DictionaryImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Dictionaries that others made. */
@Command(name = "dictionary", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Takes in dictionaries for words that the glossary does not have.")
final class DictionaryCommand {

    private final Class<?> application;
    @Unmatched
    private List<String> settings = List.of();
    @Spec
    private @Nullable CommandSpec spec;

    DictionaryCommand(Class<?> application) {
        this.application = application;
    }

    @Command(name = "import", mixinStandardHelpOptions = true, description = "Imports a dictionary: EJDict's or WikDict's table, a StarDict .ifo or a dictd .index. Settings such as "
            + "--spring.mongodb.uri may follow.")
    int take(@Parameters(paramLabel = "FILE", description = "The dictionary's file.") Path file) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        try (var server = Backstage.open(application, settings)) {
            var result = server.getBean(DictionaryImport.class).take(file, new Progress("Importing", err));
            err.printf("%s: %,d words%s%s%n", result.name(), result.words(),
                    result.licence().isEmpty() ? "" : ", " + result.licence(),
                    result.changed() ? "" : " (the same file had been imported before)");
            return 0;
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
