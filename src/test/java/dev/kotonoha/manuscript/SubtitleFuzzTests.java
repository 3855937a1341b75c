package dev.kotonoha.manuscript;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kotonoha.kernel.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is called .srt or .vtt. */
class SubtitleFuzzTests {

    @FuzzTest
    void isReadOrRefused(byte[] bytes) {
        try {
            assertThat(SubtitleFile.read(Plain.text(bytes))).isNotEmpty();
        } catch (Problem refused) {
            assertThat(refused.getStatusCode().value()).isEqualTo(422);
        }
    }
}
