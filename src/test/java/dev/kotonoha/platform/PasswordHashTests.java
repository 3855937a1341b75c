package dev.kotonoha.platform;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordHashTests {

    @Test
    void isArgon2idWithTheMemoryThatOwaspAsksFor() {
        var encoder = new SecurityConfiguration().passwordEncoder();
        var hash = encoder.encode("leaves-of-words");

        assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.encode("leaves-of-words")).isNotEqualTo(hash);
    }
}
