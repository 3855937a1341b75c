package dev.kotonoha.catalog;

import dev.kotonoha.kernel.Seeds;
import org.springframework.stereotype.Component;

import java.util.List;

/** Reads {@code seeds/levels.yaml}. */
@Component
class LevelFile {

    private final Seeds seeds;

    LevelFile(Seeds seeds) {
        this.seeds = seeds;
    }

    /** The levels in the file's order; a mistake in it is fatal, since every content names one. */
    List<Level> read() {
        var files = seeds.files("levels.yaml");
        if (files.isEmpty()) {
            throw new IllegalStateException("seeds/levels.yaml is missing: it names the levels");
        }
        return YamlPlace.read(files.getFirst()).items().stream().map(LevelFile::level).toList();
    }

    private static Level level(YamlPlace place) {
        place.only("id", "name", "words");
        var words = place.field("words").only("from", "to");
        return new Level(place.field("id").text(), place.field("name").bilingual(),
                new Level.Words(words.field("from").number(), words.optional("to").map(YamlPlace::number).orElse(null)));
    }
}
