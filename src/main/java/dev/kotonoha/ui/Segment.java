package dev.kotonoha.ui;

import dev.kotonoha.catalog.Sentence;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a sentence as it is shown.
 *
 * @param start in UTF-16 code units of the sentence
 * @param word whether it is a word (in the reader), or the word asked for (in a review)
 */
record Segment(String text, int start, int end, boolean word) {

    /** The sentence cut at the spans, which are in order and do not overlap. */
    static List<Segment> cut(String sentence, List<Sentence.Span> spans) {
        var segments = new ArrayList<Segment>();
        var at = 0;
        for (var span : spans) {
            if (span.start() > at) {
                segments.add(new Segment(sentence.substring(at, span.start()), at, span.start(), false));
            }
            segments.add(new Segment(sentence.substring(span.start(), span.end()), span.start(), span.end(), true));
            at = span.end();
        }
        if (at < sentence.length()) {
            segments.add(new Segment(sentence.substring(at), at, sentence.length(), false));
        }
        return List.copyOf(segments);
    }

    /** The sentence cut into words and what stands between them. */
    static List<Segment> words(Sentence sentence) {
        return cut(sentence.en(), sentence.words().stream().map(word -> new Sentence.Span(word.start(), word.end()))
                .filter(span -> span.end() > span.start()).distinct().toList());
    }
}
