package dev.kotonoha.account;

import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceTokenTests {

    private static final LearnerId LEARNER = new LearnerId("somebody");

    @Test
    void holdsASecretOf256BitsThatNoOtherHas() {
        var secrets = Stream.generate(() -> DeviceToken.random(LEARNER, "phone").secret()).limit(1000).toList();

        assertThat(secrets).doesNotHaveDuplicates().allMatch(secret -> Base64.getUrlDecoder().decode(secret).length == 32);
    }

    @Test
    void isReadAsItWasWritten() {
        var token = DeviceToken.random(LEARNER, "phone");

        assertThat(DeviceToken.parse(token.text())).contains(token);
    }

    @Test
    void isKeptWithoutItsSecret() {
        var token = DeviceToken.random(LEARNER, "phone");

        assertThat(token.hash()).hasSize(64).doesNotContain(token.secret());
    }
}
