package dev.kotonoha.account;

import dev.kotonoha.kernel.Fingerprint;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A token's parts. The learner is one of them, so that a look-up goes to that learner's shard; the secret is 256 bits. */
record DeviceToken(LearnerId learner, String device, String secret) {

    private static final int LONGEST_ID = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DeviceToken random(LearnerId learner, String device) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new DeviceToken(learner, device, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<DeviceToken> parse(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 3 || text.length() > 200 || parts[0].isEmpty() || parts[0].length() > LONGEST_ID
                || parts[1].isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DeviceToken(new LearnerId(parts[0]), parts[1], parts[2]));
    }

    String text() {
        return learner.value() + "." + device + "." + secret;
    }

    String hash() {
        return Fingerprint.hex(secret.getBytes(StandardCharsets.UTF_8));
    }
}
