package dev.kotonoha.catalog;

import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.kernel.Seeds;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The files of one content. */
record ContentFolder(Resource content) {

    /** The folder's name. */
    ContentId id() {
        var path = Seeds.path(content);
        return new ContentId(path.substring("contents/".length(), path.lastIndexOf('/')));
    }

    /** A file beside; the place is where it is named. */
    Resource file(String name, YamlPlace place) {
        var file = beside(name);
        if (name.contains("/") || !file.exists()) {
            throw place.mistake("there is no file \"" + name + "\" beside");
        }
        return file;
    }

    /** Changes when any file does. */
    String checksum() {
        var all = new StringBuilder(hash(content));
        for (var name : new String[]{"picture.svg", "picture.webp", "audio.opus", "audio.mp3", "audio.vtt"}) {
            var file = beside(name);
            all.append(file.exists() ? hash(file) : "-");
        }
        return Fingerprint.of(all.toString());
    }

    static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Resource file) {
        return Fingerprint.hex(bytes(file));
    }

    private Resource beside(String name) {
        try {
            return content.createRelative(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
