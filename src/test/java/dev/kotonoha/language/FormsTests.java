package dev.kotonoha.language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class FormsTests {

    private static final Language LANGUAGE = Language.load();

    @ParameterizedTest
    @CsvSource({"carry,VERB,carried", "go,VERB,went", "go,VERB,goes", "stop,VERB,stopping", "lie,VERB,lying", "make,VERB,making",
            "travel,VERB,traveled", "travel,VERB,travelled", "burn,VERB,burned", "burn,VERB,burnt", "be,VERB,were",
            "child,NOUN,children",
            "baby,NOUN,babies", "church,NOUN,churches", "good,ADJECTIVE,better", "big,ADJECTIVE,biggest",
            "happy,ADJECTIVE,happier",
            "colour,NOUN,colors", "organize,VERB,organised", "centre,NOUN,center", "carry out,VERB,carried out",
            "on one's own,PHRASE,on her own", "power station,NOUN,power stations", "grey,ADJECTIVE,gray"})
    void areTaken(String lemma, PartOfSpeech partOfSpeech, String form) {
        assertThat(LANGUAGE.forms(lemma, partOfSpeech)).contains(form);
    }

    @ParameterizedTest
    @CsvSource({"go,VERB,goed", "plan,VERB,planing", "child,NOUN,childs", "keep,VERB,keeped", "send,VERB,sended",
            "four,NUMERAL,for",
            "beautiful,ADJECTIVE,beautifuler", "hour,NOUN,hor", "put,VERB,putted"})
    void areNotMadeUp(String lemma, PartOfSpeech partOfSpeech, String form) {
        assertThat(LANGUAGE.forms(lemma, partOfSpeech)).doesNotContain(form);
    }

    @Test
    void aSlipMayMakeAnotherWord() {
        assertThat(LANGUAGE.neighbours("form", 1)).contains("from", "farm", "forms").doesNotContain("form", "foorm");
        assertThat(LANGUAGE.neighbours("adoption", 2)).contains("adaption");
    }

    @Test
    void slipsAreCountedAlikeFromBothSides() {
        var random = new Random(77);
        for (var i = 0; i < 2000; i++) {
            var one = word(random);
            var other = word(random);
            assertThat(Slips.between(one, other)).as(one + " " + other).isEqualTo(Slips.between(other, one))
                    .isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
        }
        assertThat(Slips.between("receive", "recieve")).isEqualTo(1);
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(9), 'a', 'e').collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }
}
