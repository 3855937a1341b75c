package dev.kotonoha.manuscript;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kotonoha.kernel.Problem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is called .epub: any bytes, and books whose contents, chapter and locks are any text. */
class EpubFuzzTests {

    private static final String CONTAINER = "<container><rootfiles><rootfile full-path=\"o/b.opf\"/></rootfiles></container>";

    @FuzzTest
    void isReadOrRefused(byte[] bytes) throws IOException {
        try {
            assertThat(EpubFile.read(bytes.length > 0 && bytes[0] == 'P' ? bytes : book(bytes))).isNotEmpty();
        } catch (Problem refused) {
            assertThat(refused.getStatusCode().value()).isEqualTo(422);
        }
    }

    /** The parts of a book stand behind each other with a zero between them. */
    private static byte[] book(byte[] parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var end = end(parts);
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "META-INF/container.xml", CONTAINER.getBytes());
            put(zip, "o/b.opf", Arrays.copyOf(parts, end));
            put(zip, "o/c.xhtml", Arrays.copyOfRange(parts, Math.min(parts.length, end + 1), parts.length));
        }
        return bytes.toByteArray();
    }

    private static int end(byte[] parts) {
        var end = 0;
        while (end < parts.length && parts[end] != 0) {
            end++;
        }
        return end;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
