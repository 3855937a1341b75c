package dev.kotonoha.ui;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The key that an app for codes is to know.
 *
 * @param secret in base 32
 * @param grouped as it is typed
 * @param uri as the app understands it
 */
record AppKey(String secret, String grouped, String uri, QrPicture qr) {

    private static final String ISSUER = "Kotonoha";

    /** @param name what the app calls the account */
    static AppKey of(String secret, String name) {
        var uri = UriComponentsBuilder.fromUriString("otpauth://totp/{issuer}:{name}?secret={secret}&issuer={issuer}").encode()
                .buildAndExpand(ISSUER, name, secret, ISSUER).toUriString();
        return new AppKey(secret, secret.replaceAll("(?<=\\G.{4})", " ").strip(), uri, QrPicture.of(uri));
    }
}
