package dev.kotonoha.dictionary;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is called a dictionary: the first byte says of which form, the others are its index or table. */
class DictionaryFuzzTests {

    private static final List<String> FORMS = List.of("d.tsv", "d.index", "d.idx");
    private static final String ABOUT = "StarDict's dict ifo file\nsametypesequence=m\nidxoffsetbits=";

    @TempDir
    private Path folder;

    @FuzzTest
    void isReadOrRefused(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        var form = FORMS.get(Math.floorMod(bytes[0], FORMS.size()));
        Files.writeString(folder.resolve("d.ifo"), ABOUT + (bytes[0] < 0 ? "64\n" : "32\n"));
        Files.writeString(folder.resolve("d.dict"), "leaf /liːf/ <n>\n1. 葉\n2. 一枚\n");
        Files.write(folder.resolve(form), java.util.Arrays.copyOfRange(bytes, 1, bytes.length));
        try {
            assertThat(DictionaryFile.read(folder.resolve(form.replace("idx", "ifo"))).words()).doesNotContainNull();
        } catch (DictionaryMistake refused) {
            assertThat(refused).hasMessageMatching("(?s).{10,}");
        }
    }
}
