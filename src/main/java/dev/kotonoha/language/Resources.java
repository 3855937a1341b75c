package dev.kotonoha.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Files on the class path; a name that begins with a slash is absolute. */
final class Resources {

    private Resources() {
    }

    /** The lines of a file, without those that are empty or begin with a hash; unpacked where its name ends in {@code .gz}. */
    static List<String> lines(String name) {
        return text(name).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    static String text(String name) {
        try (var raw = Resources.class.getResourceAsStream(name)) {
            if (raw == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(unpacked(name, raw).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream unpacked(String name, InputStream raw) throws IOException {
        return name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }
}
