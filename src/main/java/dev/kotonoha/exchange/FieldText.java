package dev.kotonoha.exchange;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text from the HTML of a field: no mark-up, no script, no sound, no kana over kanji. */
final class FieldText {

    static final int LONGEST_FRONT = 1000;
    static final int LONGEST_BACK = 4000;

    private static final Pattern SOUND = Pattern.compile("\\[(?:sound|anki):[^\\[\\]]{0,500}]");
    private static final Pattern FURIGANA = Pattern.compile(" ?([^ >\\[\\]]{1,50})\\[([\\u3040-\\u30FFー]{1,50})]");
    private static final Pattern GAP = Pattern.compile("\\{\\{c(\\d{1,3})::(.*?)(?:::(.*?))?}}", Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s\\u00A0\\u3000]+");

    private FieldText() {
    }

    static String plain(String html) {
        var text = SOUND.matcher(html).replaceAll("");
        if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
            text = unmarked(text);
        }
        return oneLine(FURIGANA.matcher(text).replaceAll("$1"));
    }

    /** On one line, without what can not be seen. */
    static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** What the card of a gap asks; gaps are numbered from 1. Empty where there is no such gap. */
    static String asked(String html, int gap) {
        var found = new boolean[1];
        var text = GAP.matcher(html).replaceAll(match -> {
            var own = match.group(1).equals(String.valueOf(gap));
            found[0] |= own;
            var hint = match.group(3) == null ? "…" : match.group(3);
            return Matcher.quoteReplacement(own ? "[" + hint + "]" : match.group(2));
        });
        return found[0] ? plain(text) : "";
    }

    /** With all gaps filled. */
    static String filled(String html) {
        return plain(GAP.matcher(html).replaceAll(match -> Matcher.quoteReplacement(match.group(2))));
    }

    private static String unmarked(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, rt, rp, object, iframe, svg, math").remove();
        for (Element line : body.select("br, div, p, li, tr, td")) {
            line.before(new TextNode(" "));
        }
        return body.wholeText();
    }
}
