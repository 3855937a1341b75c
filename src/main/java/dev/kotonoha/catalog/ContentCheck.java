package dev.kotonoha.catalog;

import dev.kotonoha.kernel.Seeds;
import dev.kotonoha.language.Language;
import dev.kotonoha.language.PartOfSpeech;
import dev.kotonoha.language.Word;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Looks at the contents of a seeds' folder as an editor would, before anybody reads them. */
public final class ContentCheck {

    /** Shares of known words that a text may not be under at the lowest two levels, and at all others but the topmost. */
    private static final double[] LEAST = {0.85, 0.90, 0.95};

    private final List<Level> levels;
    private final Seeds seeds;
    private final Language language;

    private ContentCheck(Seeds seeds) {
        this.seeds = seeds;
        this.levels = new LevelFile(seeds).read();
        this.language = Language.load();
    }

    /**
     * A content that was looked at.
     *
     * @param words running words
     * @param share of its running words, names aside, that a reader of its level knows, 0 to 1
     * @param least what the share may not be under; 0 for the topmost level
     * @param glosses meanings that its author gave
     * @param mistake null where it can be read
     */
    public record Row(String name, String level, String kind, int words, double share, double least, int glosses,
            @Nullable String mistake) {

        /** Whether it can be published. */
        public boolean isGood() {
            return mistake == null && share >= least;
        }
    }

    /** All contents of the folder, in order of their names. */
    public static List<Row> of(Path folder) {
        var seeds = new Seeds(folder);
        var check = new ContentCheck(seeds);
        return seeds.files("contents/*/content.yaml").stream().map(ContentFolder::new).map(check::row).toList();
    }

    private Row row(ContentFolder folder) {
        try {
            var seed = new ContentSeedReader(levels).read(YamlPlace.read(folder.content()));
            var lines = seed.paragraphs().stream().flatMap(List::stream).toList();
            var words = lines.stream()
                    .flatMap(line -> language.words(line.en()).stream().filter(word -> !isName(word, line.en(), seed.names())))
                    .toList();
            var level = level(seed.level());
            var to = levels.get(level).words().to();
            var known = words.stream().filter(word -> isKnown(word, to)).count();
            return new Row(folder.id().value(), seed.level(), seed.kind().name().toLowerCase(java.util.Locale.ROOT), words.size(),
                    words.isEmpty() ? 0 : (double) known / words.size(),
                    to == null ? 0 : LEAST[Math.min(level, LEAST.length - 1)],
                    lines.stream().mapToInt(line -> line.glosses().size()).sum(), null);
        } catch (SeedMistake mistake) {
            return new Row(folder.id().value(), "", "", 0, 0, 1, 0, mistake.getMessage());
        }
    }

    private int level(String id) {
        return levels.stream().map(Level::id).toList().indexOf(id);
    }

    private static boolean isKnown(Word word, @Nullable Integer to) {
        var rank = word.rank();
        return word.partOfSpeech() == PartOfSpeech.NUMERAL || rank != null && (to == null || rank <= to);
    }

    private static boolean isName(Word word, String text, Set<String> names) {
        return names.contains(text.substring(word.start(), word.end()));
    }
}
