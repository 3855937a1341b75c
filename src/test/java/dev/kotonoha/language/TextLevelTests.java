package dev.kotonoha.language;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** How many words a text asks for. */
class TextLevelTests {

    /** Ten sentences of ten words, of the ranks 1 to 100. */
    private static final List<List<Word>> HUNDRED = IntStream.range(0, 10)
            .mapToObj(tens -> IntStream.rangeClosed(1, 10).mapToObj(one -> word("word", tens * 10 + one)).toList()).toList();

    @Test
    void ninetyFiveInAHundredWordsLieWithinTheRank() {
        assertThat(TextLevel.of(HUNDRED).rank()).isEqualTo(95);
    }

    @Test
    void theIntervalHasTheRankInside() {
        var level = TextLevel.of(HUNDRED);
        assertThat(level.rank()).isBetween(level.low(), level.high());
        assertThat(level.low()).isLessThan(level.high());
    }

    @Test
    void theSameTextHasTheSameLevel() {
        assertThat(TextLevel.of(HUNDRED)).isEqualTo(TextLevel.of(HUNDRED));
    }

    @Test
    void moreSentencesMakeTheIntervalNarrower() {
        var few = TextLevel.of(HUNDRED);
        var many = TextLevel.of(Stream.generate(() -> HUNDRED).limit(20).flatMap(List::stream).toList());
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }

    @Test
    void theShareWithinARankIsThatOfTheRunningWords() {
        assertThat(TextLevel.of(HUNDRED).shareWithin(30)).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void namesAndNumbersAreLeftOut() {
        var sentence = List.of(word("Kenji", null), new Word(0, 1, "3,000", PartOfSpeech.NUMERAL, null), word("cat", 7));
        assertThat(TextLevel.of(List.of(sentence)).ranks()).containsExactly(7);
    }

    @Test
    void aRareWordIsBeyondTheList() {
        assertThat(TextLevel.of(List.of(List.of(word("luciferin", null)))).rank()).isEqualTo(TextLevel.BEYOND);
    }

    @Test
    void aTextWithoutWordsHasNoLevel() {
        assertThatIllegalArgumentException().isThrownBy(() -> TextLevel.of(List.of(List.of(word("Kenji", null)))));
    }

    private static Word word(String lemma, @Nullable Integer rank) {
        return new Word(0, 1, lemma, PartOfSpeech.NOUN, rank);
    }
}
