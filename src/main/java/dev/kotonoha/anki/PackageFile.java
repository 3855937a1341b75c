package dev.kotonoha.anki;

import com.github.luben.zstd.ZstdInputStream;
import dev.kotonoha.kernel.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The ZIP file around a collection. Nothing in it is written under a name of its own, and nothing unfolds beyond measure. */
final class PackageFile {

    static final int MOST_ENTRIES = 100_000;
    static final long LARGEST = 1L << 30;

    /** Databases shrink to a tenth at best; what is small may shrink as it likes. */
    private static final int LARGEST_RATIO = 100;
    private static final long SMALL = 32L << 20;
    private static final int A_BUFFER = 1 << 16;

    /** The newest first: an older one beside it only tells an old Anki to update. */
    private static final List<String> COLLECTIONS = List.of("collection.anki21b", "collection.anki21", "collection.anki2");

    private PackageFile() {
    }

    /** Unpacks the collection, and tells how many media there are; a 422 problem for what is no package, or too large. */
    static int unpack(Path file, Path collection) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw tooLarge();
            }
            var entry = COLLECTIONS.stream().map(zip::getEntry).filter(found -> found != null).findFirst()
                    .orElseThrow(PackageFile::broken);
            try (var packed = zip.getInputStream(entry)) {
                unpack(entry, packed, collection);
            }
            return (int) zip.stream().filter(found -> found.getName().matches("\\d{1,9}")).count();
        } catch (IOException | IllegalArgumentException e) {
            throw broken();
        }
    }

    private static void unpack(ZipEntry entry, InputStream packed, Path collection) throws IOException {
        var most = Math.min(LARGEST, Math.max(SMALL, LARGEST_RATIO * Math.max(0, entry.getCompressedSize())));
        try (var plain = entry.getName().endsWith("b") ? new ZstdInputStream(packed) : packed;
                var out = Files.newOutputStream(collection)) {
            var buffer = new byte[A_BUFFER];
            var total = 0L;
            for (var read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
                total += read;
                if (total > most) {
                    throw tooLarge();
                }
                out.write(buffer, 0, read);
            }
        }
    }

    static Problem broken() {
        return Problem.unacceptable("file", "file.broken");
    }

    static Problem tooLarge() {
        return Problem.unacceptable("file", "file.too-large");
    }
}
