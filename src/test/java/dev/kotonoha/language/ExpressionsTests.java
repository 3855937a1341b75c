package dev.kotonoha.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Words that belong together are found, and those that only stand together are not. */
class ExpressionsTests {

    private static final Language LANGUAGE = Language.load();
    private static final Expressions EXPRESSIONS = LANGUAGE.expressions(Map.of(
            "be bound to", Set.of(PartOfSpeech.PHRASE), "on one’s own", Set.of(PartOfSpeech.PHRASE),
            "enjoy oneself", Set.of(PartOfSpeech.VERB), "put up with", Set.of(PartOfSpeech.VERB),
            "in front of", Set.of(PartOfSpeech.PREPOSITION)));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            She gave up smoking.                 | gave up=give up VERB
            He turned the offer down.            | turned..down=turn down VERB
            He turned the very kind offer down.  | turned..down=turn down VERB
            Pick it up!                          | Pick..up=pick up VERB
            They talked him into it.             | talked..into=talk into VERB
            It was, in fact, a joke.             | in fact=in fact ADVERB
            Two prime ministers met.             | prime ministers=prime minister NOUN
            They are taking advantage of it.     | taking advantage=take advantage VERB
            It is bound to rain.                 | is bound to=be bound to PHRASE
            I live on my own.                    | on my own=on one's own PHRASE
            She enjoyed herself.                 | enjoyed herself=enjoy oneself VERB
            He stood in front of the shop.       | in front of=in front of PREPOSITION
            """)
    void anExpressionIsFoundInItsForms(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @Test
    void theLongerOfTwoWins() {
        assertThat(read("We put up with the noise.")).isEqualTo("put up with=put up with VERB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"We live in Tokyo.", "He looked the man in the eye.", "They gave the child in the yard an apple.",
            "Give me that; up there is another.", "I paid two hundred yen."})
    void wordsThatOnlyStandTogetherAreNone(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void anObjectOfMoreThanFourWordsPartsThem() {
        assertThat(read("He turned the last three really generous offers down.")).isEmpty();
    }

    @Test
    void punctuationPartsThem() {
        assertThat(read("When you give, up comes a hand.")).isEmpty();
    }

    private static String read(String sentence) {
        return EXPRESSIONS.in(sentence, LANGUAGE.words(sentence)).stream()
                .map(found -> spans(sentence, found.spans()) + "=" + found.lemma() + " " + found.partOfSpeech())
                .collect(Collectors.joining(", "));
    }

    private static String spans(String sentence, List<Span> spans) {
        return spans.stream().map(span -> span.of(sentence)).collect(Collectors.joining(".."));
    }
}
