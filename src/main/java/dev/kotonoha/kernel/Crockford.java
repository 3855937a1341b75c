package dev.kotonoha.kernel;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes that people copy from paper: Crockford's base 32, which has no letters that look like digits. */
public final class Crockford {

    /** How many bits a character carries. */
    public static final int BITS = 5;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Crockford() {
    }

    /** A code that nobody can guess, of so many characters. */
    public static String random(int length) {
        var code = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The code as it was meant, however it was typed: small letters, blanks, hyphens, O for 0, I or L for 1. */
    public static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
    }

    /** The code in groups of four, as it is printed. */
    public static String grouped(String code) {
        return String.join("-", code.split("(?<=\\G.{" + GROUP + "})"));
    }
}
