package dev.kotonoha.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.language.Word;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What every tap in a content would show: for a client that shows it without waiting, or without a net. */
record Glossary(List<Line> sentences) {

    /**
     * A sentence.
     *
     * @param ja null until there is a translation
     * @param machine whether a machine made it
     * @param words in order
     */
    record Line(String id, @Nullable String ja, boolean machine, List<Entry> words) {
        static Line of(Sentence sentence, List<Entry> words) {
            return new Line(sentence.id(), sentence.ja(), sentence.machine(), words);
        }
    }

    /**
     * A word.
     *
     * @param start in UTF-16 code units of the sentence
     * @param end exclusive
     * @param rank of the lemma, 1 being the most used; absent for names, numbers and rare words
     * @param term what a tap on it shows: the expression where it is a part of one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(int start, int end, @Nullable Integer rank, Translation.@Nullable TermView term) {
        static Entry of(Word word, Translation.@Nullable TermView term) {
            return new Entry(word.start(), word.end(), word.rank(), term);
        }
    }
}
