package dev.kotonoha.exchange;

import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.japanese.Furigana;
import dev.kotonoha.japanese.Ruby;

import java.util.List;

/** Texts of cards as the HTML of fields. */
final class FieldHtml {

    private final Furigana furigana;

    FieldHtml(Furigana furigana) {
        this.furigana = furigana;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** With the parts in bold. */
    static String marked(String text, List<Sentence.Span> spans) {
        var html = new StringBuilder();
        var at = 0;
        for (var span : spans) {
            if (span.start() >= at && span.end() <= text.length()) {
                html.append(escaped(text.substring(at, span.start()))).append("<b>")
                        .append(escaped(text.substring(span.start(), span.end()))).append("</b>");
                at = span.end();
            }
        }
        return html.append(escaped(text.substring(at))).toString();
    }

    /** With kana after the kanji, as Anki's furigana filter wants it: a blank, the kanji, the kana in brackets. */
    String japanese(String text) {
        var html = new StringBuilder();
        var at = 0;
        for (Ruby ruby : furigana.of(text)) {
            html.append(escaped(text.substring(at, ruby.start()))).append(html.isEmpty() ? "" : " ")
                    .append(text, ruby.start(), ruby.end()).append('[').append(ruby.reading()).append(']');
            at = ruby.end();
        }
        return html.append(escaped(text.substring(at))).toString();
    }
}
