package dev.kotonoha.backup;

import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.json.JsonParseException;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The form of a backup: gzip of JSON lines. The first line has the number of the form; each collection has a line before its documents, and one after them
 * with their number and the SHA-256 of their lines; the last line has the number of all documents, so that a file that was cut off is known as one.
 */
final class BackupFile {

    private static final int FORM = 1;
    private static final int BUFFER = 1 << 16;

    private BackupFile() {
    }

    static GZIPOutputStream compressed(OutputStream out) throws IOException {
        return new GZIPOutputStream(out, BUFFER) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    static byte[] firstLine(Instant made) {
        return Section.line(new Document("kotonoha", "backup").append("form", FORM).append("made", made.toString()));
    }

    static byte[] lastLine(Volume all) {
        return Section.line(new Document("whole", true).append("documents", all.documents()));
    }

    /**
     * Reads to the end.
     *
     * @param documents given the name of its collection and the line of each document
     * @throws BadBackup where the file is none, is of a newer form, was cut off or was changed
     */
    static Volume read(Path file, BiConsumer<String, byte[]> documents) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
            var lines = new Lines(in);
            checkForm(next(lines));
            var all = Volume.NONE;
            for (var line = next(lines); !Arrays.equals(line, lastLine(all)); line = next(lines)) {
                var section = Section.begunBy(line);
                readSection(section, lines, documents);
                all = all.plus(section.volume());
            }
            return all;
        } catch (ZipException | EOFException | JsonParseException e) {
            throw new BadBackup("The file is no backup, or is damaged: " + e.getMessage() + ".");
        }
    }

    private static void readSection(Section section, Lines lines, BiConsumer<String, byte[]> documents) throws IOException {
        var line = next(lines);
        for (; !Section.isMark(line); line = next(lines)) {
            section.add(line);
            documents.accept(section.name(), line);
        }
        if (!Arrays.equals(line, section.lastLine())) {
            throw new BadBackup("The backup is damaged: the sum of the collection " + section.name() + " is wrong.");
        }
    }

    private static void checkForm(byte[] line) {
        var first = BsonDocument.parse(new String(line, StandardCharsets.UTF_8));
        if (!first.containsKey("kotonoha") || !first.isInt32("form")) {
            throw new BadBackup("The file is no backup of Kotonoha.");
        }
        if (first.getInt32("form").getValue() > FORM) {
            throw new BadBackup("The backup was made by a newer Kotonoha: use that one or a newer one.");
        }
    }

    private static byte[] next(Lines lines) throws IOException {
        var line = lines.next();
        if (line == null) {
            throw new BadBackup("The backup is damaged: its end is missing.");
        }
        return line;
    }
}
