package dev.kotonoha.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.japanese.Ruby;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a card shows when it asks, front and back.
 *
 * @param asks how it really asks: the prompt, or another where the card has not what that needs, as CLOZE needs a sentence
 * @param context where the sentence comes from; absent for a card without one and for one made by hand
 * @param word what is asked for in RECOGNISE
 * @param text the front: a sentence or word in English, meanings in Japanese for PRODUCE, a sentence with gaps for CLOZE;
 *        absent for LISTEN
 * @param language of the text, "en" or "ja"
 * @param spans where the word, or each gap, stands in the text
 * @param hint in Japanese: the meaning for CLOZE, the sentence for PRODUCE
 * @param audio the sentence as it is spoken in its podcast; for PRODUCE and CLOZE only to be played with the back
 * @param speak what a browser may speak where there is no audio, or before it
 * @param answer what is to be typed; absent where nothing is
 * @param accepted other forms that are right, in small letters
 * @param others real words that are no slips
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Question(Prompt asks, @Nullable Place context, @Nullable String word, @Nullable String text, String language,
        List<Sentence.Span> spans, @Nullable String hint, List<Ruby> hintRuby, @Nullable Audio audio, String speak,
        @Nullable String answer, List<String> accepted, List<String> others, boolean tolerateSlips, Back back) {

    /** A sentence of a content. */
    public record Place(ContentId content, String sentence) {
    }

    /** A part of a sound file. */
    public record Audio(String url, long startMs, long endMs) {
    }

    /**
     * The other side.
     *
     * @param word in its dictionary form; absent for a sentence
     * @param meaning in the sentence shown; absent where nobody said
     * @param meanings the word's others
     * @param en the sentence
     * @param spans where the word stands in it
     * @param ruby how the kanji of {@code ja} are read
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Back(@Nullable String word, @Nullable String meaning, List<String> meanings, @Nullable String en,
            List<Sentence.Span> spans, @Nullable String ja, List<Ruby> ruby) {
    }
}
