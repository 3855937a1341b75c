package dev.kotonoha.classroom;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kotonoha.kernel.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is called a roster. */
class RosterFuzzTests {

    @FuzzTest
    void isReadOrRefused(byte[] bytes) {
        try {
            assertThat(RosterFile.read(bytes)).hasSizeBetween(1, RosterFile.MOST_ROWS);
        } catch (Problem refused) {
            assertThat(refused.getStatusCode().value()).isEqualTo(422);
        }
    }
}
