package dev.kotonoha.manuscript;

import com.sun.management.ThreadMXBean;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.Arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files that are small, or of an allowed size, and would cost much; the output tells what each one did. */
class BombsTests {

    /** No more than this is ever held at a time, for no more is allocated in all. */
    private static final long MOST_ALLOCATED = 64L << 20;
    private static final int MEGABYTE = 1_000_000;

    private static Manuscripts manuscripts;

    @BeforeAll
    static void readDictionaries() {
        manuscripts = new Manuscripts(Language.load());
    }

    static Stream<Arguments> bombs() throws IOException {
        return Stream.of(
                Arguments.of("zeros.epub", zip("a.xhtml", 100 * MEGABYTE, 1)),
                Arguments.of("pictures.epub", zip("a.png", 1000 * MEGABYTE, 1)),
                Arguments.of("texts.epub", zip(".xhtml", 4 * MEGABYTE, 10)),
                Arguments.of("entries.epub", zip(".png", 0, 6000)),
                Arguments.of("nested.epub", zip(".epub", 30 * MEGABYTE, 3)),
                Arguments.of("line.txt", text("a", 6 * MEGABYTE)),
                Arguments.of("line.srt", text("[", 6 * MEGABYTE)),
                Arguments.of("line.md", text(">", 6 * MEGABYTE)),
                Arguments.of("brackets.srt", text("[({<", MEGABYTE)),
                Arguments.of("tabs.tsv", text("\tx", 4 * MEGABYTE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void areRefusedWithoutMuchMemory(String name, byte[] file) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        var begin = System.nanoTime();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> manuscripts.read(name, file));
        var allocated = threads.getCurrentThreadAllocatedBytes() - before;
        System.out.printf("%s of %,d bytes was refused in %d ms with %d MiB allocated in all%n", name, file.length,
                (System.nanoTime() - begin) / MEGABYTE, allocated >> 20);

        assertThat(allocated).isLessThan(MOST_ALLOCATED);
    }

    private static byte[] text(String part, int length) {
        return part.repeat(length / part.length()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, int size, int entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var zeros = new byte[MEGABYTE];
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry(i + name));
                for (var written = 0; written < size; written += MEGABYTE) {
                    zip.write(zeros);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
