package dev.kotonoha.placement;

import dev.kotonoha.language.Language;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class AskedWordsTests {

    private static final Language LANGUAGE = Language.load();

    private final AskedWords questions = new AskedWords(LANGUAGE);

    @Test
    void noInventedWordExists() {
        assertThat(AskedWords.invented()).hasSizeGreaterThan(120).doesNotHaveDuplicates()
                .allMatch(word -> word.matches("[a-z]{4,14}")).noneMatch(LANGUAGE::knows);
    }

    @Test
    void oneInThreeIsInventedAndTheOthersHaveTheirRanks() {
        var drawn = questions.drawn(7);

        assertThat(drawn).hasSize(90).doesNotHaveDuplicates();
        assertThat(drawn.stream().filter(question -> question.rank() == null)).hasSize(30);
        assertThat(drawn.stream().filter(question -> question.rank() != null))
                .allMatch(question -> LANGUAGE.lemma(question.rank()).equals(question.word()));
    }

    @Test
    void theSameSeedAsksTheSameAndAnotherAsksOtherwise() {
        assertThat(questions.drawn(7)).isEqualTo(questions.drawn(7)).isNotEqualTo(questions.drawn(8));
    }

    @Test
    void easyAndHardWordsAreMixed() {
        var ranks = questions.drawn(9).stream().map(Placement.Question::rank).filter(java.util.Objects::nonNull).toList();

        assertThat(ranks).isNotEqualTo(ranks.stream().sorted().toList());
        assertThat(
                List.of(ranks.stream().filter(rank -> rank <= 2000).count(), ranks.stream().filter(rank -> rank > 8000).count()))
                .containsExactly(20L, 20L);
    }
}
