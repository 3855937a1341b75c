package dev.kotonoha.mail;

import java.util.Locale;

/**
 * A letter of plain text.
 *
 * @param to one address
 * @param locale Japanese or English
 * @param key of the texts {@code mail.<key>.subject} and {@code mail.<key>.text}
 * @param page the path that the text's {0} leads to
 */
public record Letter(String to, Locale locale, String key, String page) {

    /** Never the address or the link: letters turn up in logs. */
    @Override
    public String toString() {
        return key;
    }
}
