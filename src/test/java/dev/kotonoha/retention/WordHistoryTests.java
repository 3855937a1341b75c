package dev.kotonoha.retention;

import dev.kotonoha.account.Prompt;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class WordHistoryTests {

    private final WordHistory words = new WordHistory();

    @Test
    void aWordIsKnownFromTheDayItsMemoryLastsUntilItIsForgotten() {
        words.add(List.of(step(1, Prompt.RECOGNISE, false), step(9, Prompt.RECOGNISE, true), step(40, Prompt.RECOGNISE, false)),
                null);

        assertThat(words.days()).containsExactly(day(1, 0, 1), day(9, 1, 1), day(40, 0, 1));
    }

    @Test
    void aWordIsKnownWhileAnyOfItsPromptsIs() {
        words.add(List.of(step(1, Prompt.RECOGNISE, true), step(20, Prompt.RECOGNISE, false), step(5, Prompt.PRODUCE, true)),
                null);

        assertThat(words.days()).containsExactly(day(1, 1, 1));
    }

    @Test
    void aDeletedWordCountsUntilItsDeletion() {
        words.add(List.of(step(1, Prompt.RECOGNISE, true)), on(30));
        words.add(List.of(step(2, Prompt.RECOGNISE, true)), null);

        assertThat(words.days()).containsExactly(day(1, 1, 1), day(2, 2, 2), day(30, 1, 1));
    }

    @Test
    void aWordThatWasNeverAnsweredDoesNotCount() {
        words.add(List.of(), on(3));

        assertThat(words.days()).isEmpty();
    }

    private static WordHistory.Step step(int day, Prompt prompt, boolean known) {
        return new WordHistory.Step(on(day), prompt, known);
    }

    private static WordsDay day(int day, int known, int answered) {
        return new WordsDay(on(day), known, answered);
    }

    private static LocalDate on(int day) {
        return LocalDate.of(2026, 1, 1).plusDays(day);
    }
}
