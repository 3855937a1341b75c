package dev.kotonoha.backup;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import org.bson.Document;
import org.bson.RawBsonDocument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Brings a backup into a database, many documents at a time. While it runs, and when it did not end, the database has a mark. */
final class Restoration {

    /** The collection whose one document says that not everything is back. */
    static final String MARK = "restoring";

    private static final int DOCUMENTS = 1000;
    private static final int BYTES = 8 << 20;

    private final MongoDatabase database;
    private final List<RawBsonDocument> batch = new ArrayList<>();
    private String collection = "";
    private int bytes;

    Restoration(MongoDatabase database) {
        this.database = database;
    }

    Volume run(Path file, boolean replace) throws IOException {
        BackupFile.read(file, (name, document) -> {
        });
        makeRoom(replace);
        var mark = database.getCollection(MARK);
        mark.insertOne(new Document("_id", file.toString()));
        var all = BackupFile.read(file, this::take);
        flush();
        mark.drop();
        return all;
    }

    private void makeRoom(boolean replace) {
        var broken = database.getCollection(MARK).find().first() != null;
        for (var name : Backup.names(database)) {
            var old = database.getCollection(name);
            if (!replace && !broken && old.find().first() != null) {
                throw new BadBackup("The database has data already (" + name + "): --replace deletes all of them first.");
            }
        }
        Backup.names(database).forEach(name -> database.getCollection(name).drop());
        database.getCollection(MARK).drop();
    }

    private void take(String name, byte[] line) {
        if (!collection.equals(name) || batch.size() == DOCUMENTS || bytes > BYTES) {
            flush();
            collection = name;
        }
        batch.add(RawBsonDocument.parse(new String(line, StandardCharsets.UTF_8)));
        bytes += line.length;
    }

    private void flush() {
        if (!batch.isEmpty()) {
            database.getCollection(collection, RawBsonDocument.class).insertMany(batch, new InsertManyOptions().ordered(true));
            batch.clear();
            bytes = 0;
        }
    }
}
