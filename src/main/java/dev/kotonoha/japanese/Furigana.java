package dev.kotonoha.japanese;

import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds how the kanji of a text are read. Safe for use by many threads; the dictionary, some 5 MB of heap, is loaded in a third
 * of a second when it is asked for the first time.
 */
public final class Furigana {

    /** The readings of the kanji, in order; what was given with the text goes before what is found. */
    public List<Ruby> of(Marked marked) {
        var found = Interpretation.of(morphemes(marked.text())).stream()
                .filter(ruby -> marked.given().stream().noneMatch(ruby::overlaps));
        return Stream.concat(found, marked.given().stream().filter(ruby -> !ruby.reading().isEmpty()))
                .sorted(Comparator.comparingInt(Ruby::start)).toList();
    }

    /** The same of a text without marks. */
    public List<Ruby> of(String text) {
        return of(new Marked(text, List.of()));
    }

    private static List<Morpheme> morphemes(String text) {
        var morphemes = new ArrayList<Morpheme>();
        try (var tokens = new JapaneseTokenizer(null, false, false, JapaneseTokenizer.Mode.NORMAL)) {
            var term = tokens.getAttribute(CharTermAttribute.class);
            var place = tokens.getAttribute(OffsetAttribute.class);
            var reading = tokens.getAttribute(ReadingAttribute.class);
            var kind = tokens.getAttribute(PartOfSpeechAttribute.class);
            tokens.setReader(new StringReader(text));
            tokens.reset();
            while (tokens.incrementToken()) {
                morphemes.add(new Morpheme(place.startOffset(), place.endOffset(), term.toString(),
                        Kana.hiragana(Objects.requireNonNullElse(reading.getReading(), "")),
                        Objects.requireNonNullElse(kind.getPartOfSpeech(), "")));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return morphemes;
    }
}
