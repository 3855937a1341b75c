package dev.kotonoha.command;

import dev.kotonoha.backup.Backup;
import dev.kotonoha.backup.BadBackup;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Brings back all data of a file, and brings them up to this version as a start of the server does. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = "Brings a backup into an empty database, of whichever kind, and makes its indexes. "
        + "The file is checked first. Settings of the server such as --kotonoha.data-dir or --spring.mongodb.uri may follow.")
final class RestoreCommand implements Callable<Integer> {

    private final Class<?> application;
    @Parameters(paramLabel = "FILE", arity = "1", description = "What the command backup wrote.")
    private Path file = Path.of("");
    @Option(names = "--replace", description = "Delete first all that the database has.")
    private boolean replace;
    @Unmatched
    private List<String> settings = new ArrayList<>();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    RestoreCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() {
        try (var server = Backstage.database(settings)) {
            var started = System.nanoTime();
            var all = new Backup(server.getBean(MongoDatabaseFactory.class), Clock.systemUTC()).restore(file, replace);
            Told.of("restored", all, started, spec);
        } catch (IOException e) {
            throw new BadInput("Cannot read " + file + ": " + e.getMessage());
        } catch (BadBackup e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
        Backstage.open(application, settings).close();
        return 0;
    }
}
