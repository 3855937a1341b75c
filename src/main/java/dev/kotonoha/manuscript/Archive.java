package dev.kotonoha.manuscript;

import dev.kotonoha.kernel.Problem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** The texts of a ZIP file by their paths. One that would unfold beyond all measure is refused, and nothing is written to disk. */
final class Archive {

    static final int MOST_ENTRIES = 5000;
    static final int LARGEST_ENTRY = 5_000_000;
    static final int LARGEST = 40_000_000;
    static final int LARGEST_TEXTS = 20_000_000;

    private final Map<String, byte[]> entries;

    private Archive(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    /** Reads what the names of texts end with; a 422 problem for what is no ZIP file or too large. */
    static Archive open(byte[] bytes) {
        var entries = new HashMap<String, byte[]>();
        var seen = 0;
        var total = 0L;
        var texts = 0L;
        var buffer = new byte[65_536];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++seen > MOST_ENTRIES) {
                    throw Problem.unacceptable("file", "file.too-large");
                }
                if (entry.isDirectory()) {
                    continue;
                }
                var text = entry.getName().matches("(?i).*\\.(xml|opf|xhtml|html|htm|ncx)");
                if (!text) {
                    total += skip(zip, buffer, LARGEST - total);
                    continue;
                }
                var content = zip.readNBytes(LARGEST_ENTRY + 1);
                total += content.length;
                texts += content.length;
                if (total > LARGEST || texts > LARGEST_TEXTS || content.length > LARGEST_ENTRY) {
                    throw Problem.unacceptable("file", "file.too-large");
                }
                entries.put(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.unacceptable("file", "file.broken");
        }
        if (seen == 0) {
            throw Problem.unacceptable("file", "file.broken");
        }
        return new Archive(entries);
    }

    /** A picture may be large; it is passed by, as long as the whole stays within the limit. */
    private static long skip(ZipInputStream zip, byte[] buffer, long most) throws IOException {
        var skipped = 0L;
        for (var read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
            skipped += read;
            if (skipped > most) {
                throw Problem.unacceptable("file", "file.too-large");
            }
        }
        return skipped;
    }

    Optional<String> text(String path) {
        return Optional.ofNullable(entries.get(path)).map(Plain::text);
    }
}
