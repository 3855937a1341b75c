package dev.kotonoha.anki;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a package that every Anki reads: the layout "legacy 2", a plain SQLite database of schema 11. */
public final class PackageWriter implements AutoCloseable {

    private final Path database;
    private final CollectionWriter collection;
    private final ZipOutputStream zip;
    private final Map<String, String> media = new LinkedHashMap<>();

    /** The package is whole once this is closed. */
    public PackageWriter(Path file, Target target) {
        try {
            database = Files.createTempFile("kotonoha-", ".anki2");
            zip = new ZipOutputStream(Files.newOutputStream(file));
            collection = new CollectionWriter(database, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds a note. */
    public void add(Outgoing note) {
        try {
            collection.add(note);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a picture or a sound of that name is in already. */
    public boolean has(String name) {
        return media.containsValue(name);
    }

    /** Adds a picture or a sound that fields name. */
    public void addMedia(String name, InputStream bytes) {
        try {
            var number = String.valueOf(media.size());
            zip.putNextEntry(new ZipEntry(number));
            bytes.transferTo(zip);
            zip.closeEntry();
            media.put(number, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newer name is what Anki reads since 2.1; the older one is for those before. */
    @Override
    public void close() {
        try (zip) {
            collection.close();
            for (var name : new String[]{"collection.anki21", "collection.anki2"}) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(database, zip);
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("media"));
            zip.write(JsonMapper.builder().build().writeValueAsBytes(media));
            zip.closeEntry();
            Files.delete(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
