package dev.kotonoha.account;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.kotonoha.kernel.Crockford;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent as a token or typed as a code. */
class TokenFuzzTests {

    @FuzzTest
    void isReadOrRefused(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);

        assertThat(DeviceToken.parse(text))
                .matches(read -> read.stream().allMatch(token -> token.text().equals(text) && token.hash().length() == 64));
        assertThat(Crockford.read(Crockford.grouped(Crockford.read(text)))).isEqualTo(Crockford.read(text));
        assertThat(Email.normalised(text)).isNotNull();
    }
}
