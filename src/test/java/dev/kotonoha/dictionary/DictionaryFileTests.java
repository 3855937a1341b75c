package dev.kotonoha.dictionary;

import dev.kotonoha.language.PartOfSpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DictionaryFileTests {

    @TempDir
    private Path folder;

    @Test
    void ejdictLosesItsEmphasisAndGrammar() throws IOException {
        var file = Files.writeString(folder.resolve("ej.tsv"), "leaf\t〈C〉(草木の)『葉』 / 《古語》紙の一枚\ncolour,color\t『色』\n");

        var words = DictionaryFile.read(file).words();

        assertThat(words.getFirst().meanings()).containsExactly("(草木の)葉", "(古語)紙の一枚");
        assertThat(words).extracting(ImportedDictionary.Word::headword).containsExactly("leaf", "colour", "color");
    }

    @Test
    void wikdictTellsThePartOfSpeech() throws IOException {
        var file = Files.writeString(folder.resolve("wd.tsv"),
                "# headword\tpos\tipa\tsenses\nleaf\tn\tliːf\t葉, 葉っぱ|一枚\nleaf\tv\tliːf\tめくる\n");

        var words = DictionaryFile.read(file).words();

        assertThat(words.getFirst()).isEqualTo(new ImportedDictionary.Word("leaf", PartOfSpeech.NOUN, List.of("葉", "葉っぱ", "一枚")));
        assertThat(words.getLast().partOfSpeech()).isEqualTo(PartOfSpeech.VERB);
    }

    @Test
    void dictdIsReadByItsIndex() throws IOException {
        var text = "leaf /liːf/ <n>\n1. 葉\npart of a plant\n2. 一枚\n".getBytes(StandardCharsets.UTF_8);
        gzip(folder.resolve("my.dict.dz"), text);
        Files.writeString(folder.resolve("my.index"),
                "leaf\tA\t" + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
                        .charAt(text.length) + "\n");

        assertThat(DictionaryFile.read(folder.resolve("my.index")).words())
                .containsExactly(new ImportedDictionary.Word("leaf", PartOfSpeech.NOUN, List.of("葉", "一枚")));
    }

    @Test
    void stardictIsReadByItsIndex() throws IOException {
        Files.writeString(folder.resolve("my.ifo"),
                "StarDict's dict ifo file\nbookname=My words\ndescription=CC0\nsametypesequence=m\n");
        var text = "葉；葉っぱ".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("my.dict"), text);
        var index = ByteBuffer.allocate(13).put("leaf".getBytes(StandardCharsets.UTF_8)).put((byte) 0).putInt(0)
                .putInt(text.length);
        Files.write(folder.resolve("my.idx"), index.array());

        var dictionary = DictionaryFile.read(folder.resolve("my.ifo"));

        assertThat(dictionary.name()).isEqualTo("My words");
        assertThat(dictionary.words().getFirst().meanings()).containsExactly("葉", "葉っぱ");
    }

    @Test
    void anIndexThatPointsOutsideItsTextsIsRefused() throws IOException {
        gzip(folder.resolve("my.dict.dz"), new byte[10]);
        Files.writeString(folder.resolve("my.index"), "leaf\tA\tZZZ\n");

        assertThatThrownBy(() -> DictionaryFile.read(folder.resolve("my.index"))).isInstanceOf(DictionaryMistake.class)
                .hasMessageContaining("outside");
    }

    @Test
    void aFileOfNoKnownFormIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("notes.txt"), "This is no dictionary.\n");

        assertThatThrownBy(() -> DictionaryFile.read(file)).isInstanceOf(DictionaryMistake.class)
                .hasMessageContaining("headword");
    }

    private static void gzip(Path file, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        Files.write(file, bytes.toByteArray());
    }
}
