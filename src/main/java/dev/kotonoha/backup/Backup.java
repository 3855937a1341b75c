package dev.kotonoha.backup;

import com.mongodb.client.MongoDatabase;
import org.bson.RawBsonDocument;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;

/** Writes all documents of the database as a stream, and brings them back. Holds a few documents at a time, however many there are. */
@Component
public final class Backup {

    /** Of no use elsewhere: who was changing the data at that moment. */
    private static final Set<String> PASSING = Set.of("mongockLock", Restoration.MARK);

    private final MongoDatabase database;
    private final Clock clock;

    public Backup(MongoDatabaseFactory databases, Clock clock) {
        this.database = databases.getMongoDatabase();
        this.clock = clock;
    }

    /**
     * Writes everything, compressed, and leaves the stream open. Each document is whole; what is written meanwhile may be in it or not, so that what is
     * derived from several documents may need an audit after it was brought back.
     */
    public Volume write(OutputStream out) throws IOException {
        var lines = BackupFile.compressed(out);
        lines.write(BackupFile.firstLine(clock.instant()));
        var all = Volume.NONE;
        for (var name : names(database)) {
            var section = new Section(name);
            write(section, lines);
            all = all.plus(section.volume());
        }
        lines.write(BackupFile.lastLine(all));
        lines.finish();
        return all;
    }

    /**
     * Brings a backup into an empty database. The whole file is checked before anything is written; a restore that did not end can be run again.
     *
     * @param replace delete first what the database has
     * @throws BadBackup where the file is not whole, or the database has data that are not to be replaced; nothing was written then
     */
    public Volume restore(Path file, boolean replace) throws IOException {
        return new Restoration(database).run(file, replace);
    }

    /** The collections with data that last. */
    static Iterable<String> names(MongoDatabase database) {
        var names = database.listCollectionNames().into(new ArrayList<>());
        names.removeIf(name -> name.startsWith("system.") || PASSING.contains(name));
        names.sort(null);
        return names;
    }

    private void write(Section section, OutputStream out) throws IOException {
        out.write(section.firstLine());
        try (var documents = database.getCollection(section.name(), RawBsonDocument.class).find().iterator()) {
            while (documents.hasNext()) {
                var line = (documents.next().toJson(Section.CANONICAL) + "\n").getBytes(StandardCharsets.UTF_8);
                section.add(line);
                out.write(line);
            }
        }
        out.write(section.lastLine());
    }
}
