package dev.kotonoha.language;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * A sentence and where it comes from, which stood in brackets at its end: "Prices rose. (reuters.com)".
 *
 * @param sentence without the source
 * @param source such as "reuters.com"; null where none is named
 */
public record Citation(String sentence, @Nullable String source) {

    /** A source in brackets, with the space before it. */
    static final String BRACKETS = "\\s{0,3}[(\\[](?:source: |via )?(?<source>(?:[\\w-]{1,63}\\.){1,5}[a-z]{2,}(?:/[^\\s)\\]]*)?)[)\\]]";

    private static final Pattern AT_END = Pattern.compile(BRACKETS + "(?<stop>[.!?…]?[”’\"']?)\\s*$", Pattern.CASE_INSENSITIVE);

    static Citation of(String sentence) {
        var matcher = AT_END.matcher(sentence);
        return matcher.find()
                ? new Citation(sentence.substring(0, matcher.start()) + matcher.group("stop"), matcher.group("source"))
                : new Citation(sentence, null);
    }
}
