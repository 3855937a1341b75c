package dev.kotonoha.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests, shortened where a name is all that is wanted. */
public final class Fingerprint {

    private Fingerprint() {
    }

    /** Names what the parts name together: the same parts always give the same 26 hexadecimal digits (104 bits). */
    public static String of(String... parts) {
        return hex(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8)).substring(0, 26);
    }

    /** The whole digest as 64 hexadecimal digits. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
