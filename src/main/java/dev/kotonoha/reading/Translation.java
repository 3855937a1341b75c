package dev.kotonoha.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.japanese.Ruby;
import dev.kotonoha.language.PartOfSpeech;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a tap shows.
 *
 * @param term null when the whole sentence was tapped
 */
public record Translation(SentencePair sentence, @Nullable TermView term) {

    /** The sentence in both languages; the Japanese is null until there is one, and marked where a machine made it. The ruby tells how
     * the kanji of the Japanese are read. */
    public record SentencePair(String en, @Nullable String ja, boolean machine, List<Ruby> ruby) {
        static SentencePair of(Sentence sentence) {
            return new SentencePair(sentence.en(), sentence.ja(), sentence.machine(), sentence.ruby());
        }
    }

    /**
     * A word or expression.
     *
     * @param meanings the one in this sentence first; empty when there is no entry
     * @param source where the meanings come from: "content" (this very sentence), "glossary" (another sentence of the
     *        content), a dictionary's name, or "none"
     * @param note a word of warning; null for most
     * @param spans where it stands in the sentence
     * @param meaningRuby how the kanji of the first meaning are read, where that is known
     * @param also the single word inside an expression, and other readings of an ambiguous form
     */
    public record TermView(String lemma, PartOfSpeech partOfSpeech, @Nullable String reading, List<String> meanings,
            String source,
            @Nullable String note, List<Sentence.Span> spans, List<Also> also, List<Ruby> meaningRuby) {

        /** The meaning that the sentence's author gave; null where none did. */
        @JsonIgnore
        @Nullable
        String meaningHere() {
            return source.equals(Lookup.HERE) ? meanings.getFirst() : null;
        }
    }

    /** Another way to take what was tapped. */
    public record Also(String lemma, PartOfSpeech partOfSpeech, List<String> meanings) {
    }
}
