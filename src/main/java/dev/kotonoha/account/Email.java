package dev.kotonoha.account;

import java.text.Normalizer;
import java.util.Locale;

/** How addresses are compared. */
final class Email {

    private Email() {
    }

    /** Lower case and composed, without surrounding blanks: two spellings of one address become one. */
    static String normalised(String address) {
        return Normalizer.normalize(address.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
