package dev.kotonoha.account;

import dev.kotonoha.kernel.Crockford;
import dev.kotonoha.kernel.Fingerprint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Passwords that are made for somebody and printed, each good for one sign-in. They carry 80 random bits, so a plain digest keeps
 * them as well as a slow one keeps those that people think of, and a thousand are made in no time.
 */
final class FirstPassword {

    private static final int LENGTH = 80 / Crockford.BITS;
    private static final String MARK = "once:";

    private FirstPassword() {
    }

    /** A new one, as it is printed. */
    static String random() {
        return Crockford.grouped(Crockford.random(LENGTH));
    }

    /** What is kept in the place of a password's hash until it is used. */
    static String hash(String password) {
        return MARK + Fingerprint.hex(Crockford.read(password).getBytes(StandardCharsets.UTF_8));
    }

    static boolean isHash(String hash) {
        return hash.startsWith(MARK);
    }

    static boolean matches(String password, String hash) {
        return isHash(hash) && MessageDigest.isEqual(hash(password).getBytes(StandardCharsets.UTF_8),
                hash.getBytes(StandardCharsets.UTF_8));
    }
}
