package dev.kotonoha.command;

import com.code_intelligence.jazzer.junit.FuzzTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is called a log of reviews. */
class ReviewFileFuzzTests {

    @FuzzTest
    void isReadOrRefused(byte[] bytes) throws IOException {
        try {
            var file = ReviewFile.read(new ByteArrayInputStream(bytes), new PrintWriter(Writer.nullWriter()));
            assertThat(file.in(file.quietDays()).size()).isPositive();
        } catch (BadInput refused) {
            assertThat(refused).hasMessageMatching("(?s).{10,}");
        }
    }
}
