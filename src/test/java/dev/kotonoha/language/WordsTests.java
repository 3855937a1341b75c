package dev.kotonoha.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What the words of a sentence are, and where. */
class WordsTests {

    private static final Language LANGUAGE = Language.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            She doesn’t.    | She=she does=do n’t=not
            I can't go.     | I=I ca=can n't=not go=go
            He won't, eh?   | He=he wo=will n't=not eh=eh
            We shan't.      | We=we sha=shall n't=not
            It ain't so.    | It=it ai=be n't=not so=so
            Let's eat.      | Let=let 's=we eat=eat
            I'm here.       | I=I 'm=be here=here
            You’re late.    | You=you ’re=be late=late
            They've gone.   | They=they 've=have gone=go
            He'd gone.      | He=he 'd=have gone=go
            He'd go.        | He=he 'd=would go=go
            She'll come.    | She=she 'll=will come=come
            It's been long. | It=it 's=have been=be long=long
            I cannot.       | I=I can=can not=not
            DON'T!          | DO=do N'T=not
            I'd've left.    | I=I 'd=would 've=have left=leave
            """)
    void aContractionIsTwoWords(String sentence, String expected) {
        assertThat(read(sentence)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The dog's bone     | The=the dog=dog bone=bone
            the dogs' bones    | the=the dogs=dog bones=bone
            James’s hat        | James=James hat=hat
            """)
    void aPossessiveEndingIsNoWord(String phrase, String expected) {
        assertThat(read(phrase)).isEqualTo(expected);
    }

    @Test
    void aWordInCapitalsIsNoNameWhenItIsLong() {
        assertThat(read("It was HUGE for NASA.")).isEqualTo("It=it was=be HUGE=huge for=for NASA=NASA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-", "a’", "a.", "1,", "a@", "😀", "\"", "(a.com) ", ". "})
    void aTextMayBeOfAnyLength(String piece) {
        var text = piece.repeat(20_000);
        assertThat(LANGUAGE.words(text)).allMatch(word -> word.end() <= text.length());
        assertThat(LANGUAGE.sentences(text)).isNotEmpty();
    }

    @Test
    void gonnaIsOneWord() {
        assertThat(read("I'm gonna go.")).isEqualTo("I=I 'm=be gonna=gonna go=go");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3,000", "2.5", "1990s", "3rd", "10:30", "7", "twelve"})
    void aNumberIsANumeral(String number) {
        assertThat(LANGUAGE.words("They saw " + number + " of them.").get(2))
                .returns(number, Word::lemma).returns(PartOfSpeech.NUMERAL, Word::partOfSpeech);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help@example.com", "https://example.org/a?b=c", "www.example.org", "reuters.com", "@someone"})
    void anAddressIsNoWord(String address) {
        assertThat(read("See " + address + " now")).isEqualTo("See=see now=now");
    }

    @Test
    void aCompoundThatIsKnownIsOneWord() {
        assertThat(read("My well-known mother-in-law")).isEqualTo("My=my well-known=well-known mother-in-law=mother-in-law");
    }

    @Test
    void aCompoundThatIsNotKnownIsItsParts() {
        assertThat(read("a frog-king’s ship")).isEqualTo("a=a frog=frog king=king ship=ship");
    }

    @Test
    void offsetsCountTwoForAnEmoji() {
        var words = LANGUAGE.words("😀 Cats 😀😀 sleep");
        assertThat(words).extracting(Word::start, Word::end)
                .containsExactly(tuple(3, 7), tuple(13, 18));
    }

    @Test
    void aWordWithAccentsIsFoundWithout() {
        assertThat(LANGUAGE.words("a naïve question").get(1)).returns("naive", Word::lemma)
                .returns(PartOfSpeech.ADJECTIVE, Word::partOfSpeech);
    }

    @Test
    void aNameKeepsItsFormAndHasNoRank() {
        assertThat(LANGUAGE.words("She met Kenji in London.")).element(2)
                .isEqualTo(new Word(8, 13, "Kenji", PartOfSpeech.NOUN, null));
    }

    @Test
    void aCapitalAtTheBeginningMakesNoName() {
        assertThat(LANGUAGE.words("Dogs bark.").getFirst().lemma()).isEqualTo("dog");
    }

    @ParameterizedTest
    @CsvSource({"emphasise, emphasize", "leukaemia, leukemia", "odourless, odorless"})
    void aBritishSpellingThatIsNotListedHasTheRankOfTheAmerican(String british, String american) {
        assertThat(LANGUAGE.rank(british)).isEqualTo(LANGUAGE.rank(american)).isPresent();
    }

    @Test
    void theMostUsedWordIsTheFirst() {
        assertThat(LANGUAGE.rank("the")).contains(1);
    }

    @Test
    void aPronounInAnotherCaseHasTheLemmaThatDictionariesList() {
        assertThat(read("We saw him and her with them.")).isEqualTo("We=we saw=see him=he and=and her=she with=with them=they");
    }

    @Test
    void aPluralOfASingularThatIsListedIsNotItsOwnLemma() {
        assertThat(read("in other words")).endsWith("words=word");
    }

    @Test
    void anEmptySentenceHasNoWords() {
        assertThat(LANGUAGE.words("")).isEmpty();
        assertThat(LANGUAGE.words(" …😀 ")).isEmpty();
    }

    private static String read(String sentence) {
        List<String> words = LANGUAGE.words(sentence).stream()
                .map(word -> sentence.substring(word.start(), word.end()) + "=" + word.lemma()).toList();
        return String.join(" ", words);
    }
}
