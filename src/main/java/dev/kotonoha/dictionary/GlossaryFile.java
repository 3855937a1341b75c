package dev.kotonoha.dictionary;

import dev.kotonoha.kernel.Seeds;
import dev.kotonoha.language.PartOfSpeech;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the glossary's tab-separated files: lemma, part of speech, meanings, readings, note. */
final class GlossaryFile {

    static final String SOURCE = "Kotonoha";

    private static final Logger log = LoggerFactory.getLogger(GlossaryFile.class);
    private static final String SEPARATOR = "；";

    private GlossaryFile() {
    }

    static boolean holdsEntries(Resource file) {
        return !String.valueOf(file.getFilename()).startsWith("exclusions");
    }

    /** The file's entries; a line with a mistake is reported and left out. */
    static List<Entry> read(Resource file) {
        var entries = new ArrayList<Entry>();
        var lines = lines(file);
        for (var i = 1; i < lines.size(); i++) {
            try {
                entries.add(entry(lines.get(i).split("\t", -1)));
            } catch (IllegalArgumentException e) {
                log.warn("{}:{}: {}", Seeds.path(file), i + 1, e.getMessage());
            }
        }
        return entries;
    }

    private static Entry entry(String[] columns) {
        if (columns.length < 3 || columns.length > 5 || columns[0].isBlank() || columns[2].isBlank()) {
            throw new IllegalArgumentException("expected lemma, pos, meanings, readings, note, separated by tabs");
        }
        var meanings = Stream.of(columns[2].split(SEPARATOR)).map(String::strip).toList();
        return new Entry(columns[0].strip(), partOfSpeech(columns[1]), meanings, firstReading(columns), optional(columns, 4),
                SOURCE);
    }

    private static PartOfSpeech partOfSpeech(String name) {
        try {
            return PartOfSpeech.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + name + "\" is no part of speech", e);
        }
    }

    private static @Nullable String firstReading(String[] columns) {
        var readings = optional(columns, 3);
        if (readings == null) {
            return null;
        }
        var first = readings.split(SEPARATOR, -1)[0].strip();
        return first.isEmpty() ? null : first;
    }

    private static @Nullable String optional(String[] columns, int index) {
        return columns.length <= index || columns[index].isBlank() ? null : columns[index].strip();
    }

    private static List<String> lines(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
