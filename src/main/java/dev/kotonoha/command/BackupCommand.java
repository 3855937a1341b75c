package dev.kotonoha.command;

import dev.kotonoha.backup.Backup;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Writes all data into one file. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = "Writes all data into one file of compressed JSON lines. "
        + "Settings of the server such as --kotonoha.data-dir or --spring.mongodb.uri may follow.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1", description = "The file to write, such as kotonoha-backup.gz; it is there once it is whole.")
    private Path file = Path.of("");
    @Unmatched
    private List<String> settings = new ArrayList<>();
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var whole = file.toAbsolutePath();
        var part = whole.resolveSibling(whole.getFileName() + ".part");
        try (var server = Backstage.database(settings); var out = new FileOutputStream(part.toFile())) {
            var started = System.nanoTime();
            var all = new Backup(server.getBean(MongoDatabaseFactory.class), Clock.systemUTC()).write(out);
            out.getFD().sync();
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
            Told.of("written", all, started, spec);
            return 0;
        } catch (IOException e) {
            throw new BadInput("Cannot write " + file + ": " + e.getMessage());
        }
    }
}
