package dev.kotonoha.language;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the text, offsets are in order, inside it, and between characters. */
class OffsetsTests {

    private static final Language LANGUAGE = Language.load();
    private static final Expressions EXPRESSIONS = LANGUAGE.expressions(Map.of());
    private static final List<String> PIECES = List.of("give", "up", "don’t", "can't", "it's", "the", "dogs'", "ice-cream",
            "re-do",
            "😀", "👩‍🚀", "é", "e\u0301", "“", "”", "‘", "’", "'", "\"", " ", " ", " ", "\n", "-", "—", ".", "...", "?", "(",
            ")", ",",
            "3,000", "2.5", "U.S.", "a.m.", "Mr.", "a@b.co", "(reuters.com)", "日本語", "\ud83d", "\u200b", "\ufe0f", "'s", "n't",
            "I", "ß",
            "İ", "ﬁ");

    @Test
    void wordsStandInOrderInsideTheText() {
        forTexts(text -> check(text, LANGUAGE.words(text).stream().map(word -> new Span(word.start(), word.end())).toList()));
    }

    @Test
    void sentencesStandInOrderInsideTheText() {
        forTexts(text -> check(text, LANGUAGE.sentences(text)));
    }

    @Test
    void sentencesLeaveOnlySpaceOut() {
        forTexts(text -> assertThat(LANGUAGE.sentences(text).stream().map(span -> span.of(text)).collect(Collectors.joining()))
                .isEqualToIgnoringWhitespace(text));
    }

    @Test
    void expressionsShareNoWord() {
        forTexts(text -> check(text, EXPRESSIONS.in(text, LANGUAGE.words(text)).stream()
                .flatMap(expression -> expression.spans().stream()).sorted(Comparator.comparingInt(Span::start)).toList()));
    }

    /** A failure shows the seed of its text. */
    private static void forTexts(Consumer<String> check) {
        LongStream.range(0, 500).forEach(seed -> {
            var random = new Random(seed);
            var text = random.ints(1 + random.nextInt(30), 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining());
            assertThat(text).as("seed %d: %s", seed, text).satisfies(check::accept);
        });
    }

    private static void check(String text, List<Span> spans) {
        var end = 0;
        for (var span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
            assertThat(span).matches(found -> !splits(text, found.start()) && !splits(text, found.end()));
            end = span.end();
        }
    }

    private static boolean splits(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
