package dev.kotonoha.command;

import dev.kotonoha.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class ImportCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void importsIntoTheDataFolderThatItsSettingsName() throws IOException {
        var file = Files.writeString(folder.resolve("words.tsv"), "leaf\t葉\n");
        var data = folder.resolve("data");

        assertThat(run(file.toString(), "--kotonoha.data-dir=" + data, "--kotonoha.seeds=src/test/resources/seeds")).isZero();
        assertThat(err.toString()).contains("EJDict: 1 words, CC0 1.0");
        assertThat(data.resolve("kotonoha.mv.db")).exists();
    }

    @Test
    void aFileThatIsNoDictionaryIsBadInput() throws IOException {
        var file = Files.writeString(folder.resolve("notes.txt"), "nothing\n");

        assertThat(run(file.toString(), "--kotonoha.data-dir=" + folder.resolve("data"),
                "--kotonoha.seeds=src/test/resources/seeds"))
                .isEqualTo(Commands.BAD_INPUT);
        assertThat(err.toString()).contains("headword");
    }

    private int run(String file, String... settings) {
        var args = new java.util.ArrayList<>(java.util.List.of("dictionary", "import", file));
        args.addAll(java.util.List.of(settings));
        return Commands.run(args.toArray(String[]::new), new PrintWriter(err, true), Application.class);
    }
}
