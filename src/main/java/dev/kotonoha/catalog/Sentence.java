package dev.kotonoha.catalog;

import dev.kotonoha.japanese.Ruby;
import dev.kotonoha.language.Expression;
import dev.kotonoha.language.PartOfSpeech;
import dev.kotonoha.language.Word;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sentence of a content.
 *
 * @param id stable over the content's revisions
 * @param ja the Japanese; null until there is one
 * @param machine whether a machine translated it
 * @param speaker who says it, in a dialogue; null elsewhere
 * @param startMs when it begins to be spoken, in ms from the audio's start; null where there is no audio
 * @param endMs when it ends
 * @param expressions several words that mean something together, as the analysis finds them
 * @param glosses what words and expressions mean in this very sentence, as its author says
 * @param ruby how the kanji of {@code ja} are read; empty where nobody found out
 */
public record Sentence(String id, String en, @Nullable String ja, boolean machine, @Nullable Source source,
        @Nullable String speaker,
        @Nullable Long startMs, @Nullable Long endMs, List<Word> words, List<Expression> expressions, List<Gloss> glosses,
        List<Ruby> ruby) {

    public Sentence {
        // sentences of earlier versions have none
        ruby = ruby == null ? List.of() : List.copyOf(ruby);
    }

    /** The same with a machine's translation. */
    Sentence translated(String japanese, List<Ruby> readings) {
        return new Sentence(id, en, japanese, true, source, speaker, startMs, endMs, words, expressions, glosses, readings);
    }

    /** The same with a person's translation. */
    Sentence corrected(String japanese, List<Ruby> readings) {
        return new Sentence(id, en, japanese, false, source, speaker, startMs, endMs, words, expressions, glosses, readings);
    }

    /** The same with what a part of it means, in place of what it was said to mean before. */
    Sentence glossed(Gloss gloss) {
        var all = Stream.concat(glosses.stream().filter(other -> !other.spans().equals(gloss.spans())), Stream.of(gloss))
                .toList();
        return new Sentence(id, en, ja, machine, source, speaker, startMs, endMs, words, expressions, all, ruby);
    }

    /** What its author says of exactly this part. */
    public Optional<Gloss> gloss(List<Span> spans) {
        return glosses.stream().filter(gloss -> gloss.spans().equals(spans)).findFirst();
    }

    /** The same, spoken at a time. */
    Sentence spoken(Draft.Time time) {
        return new Sentence(id, en, ja, machine, source, speaker, time.startMs(), time.endMs(), words, expressions, glosses,
                ruby);
    }

    /** Where a statement comes from. */
    public record Source(String name, @Nullable String url) {
    }

    /** A part of the sentence, in UTF-16 code units; the end is exclusive. */
    public record Span(int start, int end) {
        public boolean covers(Word word) {
            return start <= word.start() && word.end() <= end;
        }
    }

    /**
     * The meaning of a word or expression in this sentence.
     *
     * @param spans one, or several for a split expression, in order
     * @param ruby how the kanji of the meaning are read
     */
    public record Gloss(List<Span> spans, String lemma, PartOfSpeech partOfSpeech, String meaning, List<Ruby> ruby) {

        public Gloss {
            ruby = ruby == null ? List.of() : List.copyOf(ruby);
        }

        public boolean covers(Word word) {
            return spans.stream().anyMatch(span -> span.covers(word));
        }
    }
}
