package dev.kotonoha.backup;

import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What is between a collection's first and last line: counted and summed while it is written, and again while it is read.
 * Lines about a collection have no {@code _id}, which every document has.
 */
final class Section {

    /** JSON that tells a whole number of 32 bits from one of 64, and an instant from a text. */
    static final JsonWriterSettings CANONICAL = JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private static final String BEGIN = "collection";
    private static final String END = "end";

    private final String name;
    private final MessageDigest sum;
    private long documents;
    private long bytes;

    Section(String name) {
        this.name = name;
        try {
            this.sum = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return name;
    }

    /** Takes in a document's line. */
    void add(byte[] line) {
        sum.update(line);
        documents++;
        bytes += line.length;
    }

    Volume volume() {
        return new Volume(documents > 0 ? 1 : 0, documents, bytes);
    }

    byte[] firstLine() {
        return line(new Document(BEGIN, name));
    }

    /** Ends the sum: good once. */
    byte[] lastLine() {
        return line(
                new Document(END, name).append("documents", documents).append("sha256", HexFormat.of().formatHex(sum.digest())));
    }

    /** Whether the line is about a collection, and no document of one. */
    static boolean isMark(byte[] line) {
        return (startsWith(line, BEGIN) || startsWith(line, END)) && !document(line).containsKey("_id");
    }

    /** The section that the line begins. */
    static Section begunBy(byte[] line) {
        if (!startsWith(line, BEGIN)) {
            throw new BadBackup("The backup is damaged: a collection does not begin where one should.");
        }
        return new Section(document(line).getString(BEGIN).getValue());
    }

    static byte[] line(Document document) {
        return (document.toJson(CANONICAL) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static BsonDocument document(byte[] line) {
        return BsonDocument.parse(new String(line, StandardCharsets.UTF_8));
    }

    private static boolean startsWith(byte[] line, String key) {
        var start = ("{\"" + key + "\"").getBytes(StandardCharsets.UTF_8);
        return line.length > start.length && Arrays.equals(line, 0, start.length, start, 0, start.length);
    }
}
