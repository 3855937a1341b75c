package dev.kotonoha.factor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class TotpTests {

    /** The key of RFC 6238's appendix B. */
    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six of the eight digits that the appendix has. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
            "20000000000, 353130"})
    void countsAsTheStandardDoes(long second, String code) {
        assertThat(Totp.code(KEY, second / 30)).isEqualTo(code);
        assertThat(Totp.step(KEY, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void aClockMayBeHalfAMinuteOffAndNoMore() {
        var code = Totp.code(KEY, 100);

        assertThat(Totp.step(KEY, code, Instant.ofEpochSecond(101 * 30))).hasValue(100);
        assertThat(Totp.step(KEY, code, Instant.ofEpochSecond(99 * 30))).hasValue(100);
        assertThat(Totp.step(KEY, code, Instant.ofEpochSecond(102 * 30))).isEmpty();
        assertThat(Totp.step(KEY, code, Instant.ofEpochSecond(98 * 30))).isEmpty();
    }

    @Test
    void whatIsNoCodeFitsNoStep() {
        assertThat(Totp.step(KEY, "", Instant.EPOCH)).isEmpty();
        assertThat(Totp.step(KEY, "四二三一〇〇", Instant.EPOCH)).isEmpty();
    }

    @Test
    void theKeyIsTypedInBase32() {
        assertThat(Totp.text(KEY)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
