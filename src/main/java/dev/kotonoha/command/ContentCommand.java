package dev.kotonoha.command;

import dev.kotonoha.catalog.ContentCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/** Contents, as those who write them see them. */
@Command(name = "content", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "Helps to write contents.")
final class ContentCommand {

    private static final int NOT_GOOD = 1;

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Prints how much of each content a reader of its level knows; ends with 1 when one is too hard or has a mistake.", footer = "In Japanese texts a reading stands in braces behind its kanji: 颯太{そうた}; a bar begins what else it covers: ｜2日{ふつか}.")
    int check(@Parameters(paramLabel = "FOLDER", defaultValue = "seeds", description = "The seeds' folder.") Path folder) {
        var rows = ContentCheck.of(folder);
        System.out.printf("%-42s %-19s %-8s %6s %7s %7s %8s%n", "content", "level", "kind", "words", "known", "least", "glosses");
        for (var row : rows) {
            System.out.printf("%-42s %-19s %-8s %6d %6.1f%% %6.0f%% %8d%s%n", row.name(), row.level(), row.kind(), row.words(),
                    row.share() * 100,
                    row.least() * 100, row.glosses(),
                    row.isGood() ? "" : row.mistake() == null ? "  too hard" : "  " + row.mistake());
        }
        return rows.stream().allMatch(ContentCheck.Row::isGood) ? 0 : NOT_GOOD;
    }
}
