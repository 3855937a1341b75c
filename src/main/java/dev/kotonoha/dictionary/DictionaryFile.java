package dev.kotonoha.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Tells which of the known forms a dictionary's file has, and reads it. */
final class DictionaryFile {

    private static final int MOST_BYTES = 256 * 1024 * 1024;

    private DictionaryFile() {
    }

    /** @throws DictionaryMistake when the file has none of the known forms */
    static ImportedDictionary read(Path file) {
        var name = file.getFileName().toString();
        try {
            if (name.endsWith(".ifo")) {
                return StardictFile.read(file);
            }
            if (name.endsWith(".index") || name.contains(".dict")) {
                return DictdFile.read(Path.of(file.toString().replaceFirst("\\.(index|dict(\\.dz)?)$", "")));
            }
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return isWikdict(lines) ? WikdictFile.read(lines) : EjdictFile.read(lines);
        } catch (IOException | UncheckedIOException e) {
            throw new DictionaryMistake("The file " + file + " can not be read as UTF-8 text: " + e.getMessage());
        }
    }

    private static boolean isWikdict(List<String> lines) {
        return !lines.isEmpty() && lines.getFirst().startsWith("#");
    }

    /** A file's bytes, unpacked where its name says that it is packed (dictzip is a gzip). */
    static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file);
                var unpacked = file.toString().endsWith(".dz") || file.toString().endsWith(".gz")
                        ? new GZIPInputStream(in)
                        : in) {
            var bytes = unpacked.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new DictionaryMistake("The file " + file + " is larger than any dictionary");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of the files that is there. */
    static Path existing(Path stem, String... endings) {
        for (var ending : endings) {
            var file = Path.of(stem + ending);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        throw new DictionaryMistake("Expected a file " + stem + endings[0] + " beside");
    }
}
