package dev.kotonoha.factor;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Time-based one-time passwords as RFC 6238 has them, with what all apps can: HMAC-SHA-1, six digits, 30 seconds. */
final class Totp {

    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /** Clocks of phones differ, and people are slow: the code before and the one after are good, too. */
    private static final int DRIFT = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {
    }

    /** The step whose code this is, of those around an instant. */
    static OptionalLong step(byte[] key, String code, Instant now) {
        var present = now.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
                .filter(step -> MessageDigest.isEqual(code(key, step).getBytes(StandardCharsets.US_ASCII),
                        code.getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    static String code(byte[] key, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var digest = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var number = ByteBuffer.wrap(digest).getInt(digest[digest.length - 1] & 0x0f) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key as people type it, in RFC 4648's base 32; a whole number of five bytes. */
    static String text(byte[] key) {
        var text = new StringBuilder();
        for (var at = 0; at < key.length; at += 5) {
            var bits = 0L;
            for (var i = 0; i < 5; i++) {
                bits = bits << 8 | key[at + i] & 0xff;
            }
            for (var shift = 35; shift >= 0; shift -= 5) {
                text.append(BASE32.charAt((int) (bits >> shift & 0x1f)));
            }
        }
        return text.toString();
    }
}
