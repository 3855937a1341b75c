package dev.kotonoha.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Paragraphs are parted where their sentences end; the cases are in {@code sentences.txt}. */
class SentencesTests {

    private static final String KNOWN_FAILURE = "!";

    private final Sentences sentences = new Sentences(new Stops(ClosedWords.load(), Verbs.load()));

    static Stream<String> paragraphs() {
        return Resources.lines("sentences.txt").stream().filter(line -> !line.startsWith(KNOWN_FAILURE));
    }

    static Stream<String> knownFailures() {
        return Resources.lines("sentences.txt").stream().filter(line -> line.startsWith(KNOWN_FAILURE))
                .map(line -> line.substring(1));
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void aParagraphIsPartedIntoItsSentences(String marked) {
        assertThat(found(marked)).isEqualTo(expected(marked));
    }

    /** One that no longer fails belongs to the others. */
    @ParameterizedTest
    @MethodSource("knownFailures")
    void theFailuresListedStillFail(String marked) {
        assertThat(found(marked)).isNotEqualTo(expected(marked));
    }

    @Test
    void aBlankParagraphHasNoSentence() {
        assertThat(sentences.of(" \n ")).isEmpty();
    }

    @Test
    void aSourceInBracketsIsTakenOffTheSentence() {
        assertThat(Citation.of("Prices rose again (reuters.com).")).isEqualTo(new Citation("Prices rose again.", "reuters.com"));
        assertThat(Citation.of("“They rose.” (www.bbc.co.uk/news)"))
                .isEqualTo(new Citation("“They rose.”", "www.bbc.co.uk/news"));
    }

    @Test
    void bracketsWithoutASourceStay() {
        assertThat(Citation.of("Prices rose (again).")).isEqualTo(new Citation("Prices rose (again).", null));
    }

    private List<String> found(String marked) {
        var paragraph = text(marked).replace("|", "");
        return sentences.of(paragraph).stream().map(span -> span.of(paragraph)).toList();
    }

    private static List<String> expected(String marked) {
        return Stream.of(text(marked).split("\\|")).map(String::strip).toList();
    }

    private static String text(String marked) {
        return marked.replace("\\n", "\n");
    }
}
