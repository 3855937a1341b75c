package dev.kotonoha.command;

import dev.kotonoha.dictionary.DictionaryImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

@Command(name = "import", mixinStandardHelpOptions = true, description = "Imports a dictionary: EJDict's or WikDict's table, a StarDict .ifo or a dictd .index. Settings of the server such as "
        + "--kotonoha.data-dir or --spring.mongodb.uri may follow.")
final class ImportCommand implements Callable<Integer> {

    private final Class<?> application;
    @Parameters(paramLabel = "FILE", description = "The dictionary's file.")
    private @Nullable Path file;
    @Unmatched
    private List<String> settings = new ArrayList<>();
    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        try (var server = Backstage.open(application, settings)) {
            var result = server.getBean(DictionaryImport.class).take(Objects.requireNonNull(file),
                    new Progress("Importing", err));
            err.printf("%s: %,d words%s%s%n", result.name(), result.words(),
                    result.licence().isEmpty() ? "" : ", " + result.licence(),
                    result.changed() ? "" : " (the same file had been imported before)");
            return 0;
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }
}
