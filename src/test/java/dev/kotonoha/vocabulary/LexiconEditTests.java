package dev.kotonoha.vocabulary;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.language.Language;
import dev.kotonoha.language.PartOfSpeech;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

class LexiconEditTests {

    private static final WordList LIST = new WordList(Language.load());
    private static final LocalDate DAY = LocalDate.parse("2026-06-30");
    private static final Lexicon NONE = Lexicon.none(new LearnerId("somebody"));
    private static final List<String> WORDS = List.of("the", "harbour", "lamp", "slowly", "answer", "zorbing", "carry out");

    @Test
    void theOrderOfFactsDoesNotMatter() {
        var seed = System.nanoTime();
        System.out.println("Drawn with seed " + seed);
        var random = new Random(seed);
        var facts = new ArrayList<UnaryOperator<LexiconEdit>>();
        for (var i = 0; i < 40; i++) {
            var says = evidence(random);
            facts.add(edit -> edit.read(Evidence.NONE, says));
        }
        var inOrder = after(facts);
        Collections.shuffle(facts, random);
        var shuffled = after(facts);

        for (var word : WORDS) {
            assertThat(status(shuffled, word)).isEqualTo(status(inOrder, word));
            assertThat(taps(shuffled, word)).isEqualTo(taps(inOrder, word));
        }
    }

    @Test
    void whatATapSaidIsGoneWhenItIsTakenBack() {
        var before = new Evidence(Set.of("lamp"), Map.of(), Set.of());
        var tapped = new Evidence(Set.of("lamp"), Map.of("lamp", 1), Set.of());
        var lexicon = after(List.of(edit -> edit.read(Evidence.NONE, before), edit -> edit.read(before, tapped)));
        var back = new LexiconEdit(lexicon, LIST, DAY).read(tapped, before).done();

        assertThat(status(lexicon, "lamp")).isEqualTo(WordStatus.TAPPED);
        assertThat(status(back, "lamp")).isEqualTo(WordStatus.MET);
    }

    @Test
    void aWordReadPastInFourContentsIsKnownUnlessItWasTapped() {
        var past = new Evidence(Set.of("lamp", "harbour"), Map.of(), Set.of("lamp", "harbour"));
        var facts = new ArrayList<UnaryOperator<LexiconEdit>>(Collections.nCopies(4, edit -> edit.read(Evidence.NONE, past)));
        facts.add(edit -> edit.read(Evidence.NONE, new Evidence(Set.of(), Map.of("harbour", 1), Set.of())));
        var lexicon = after(facts);

        assertThat(status(lexicon, "lamp")).isEqualTo(WordStatus.KNOWN);
        assertThat(status(lexicon, "harbour")).isEqualTo(WordStatus.TAPPED);
    }

    @Test
    void aStrongMemoryMakesAWordKnownHoweverOftenItWasTapped() {
        var tapped = new Evidence(Set.of("lamp"), Map.of("lamp", 9), Set.of());
        var answered = after(List.of(edit -> edit.read(Evidence.NONE, tapped),
                edit -> edit.remembers(new WordMemory("lamp", PartOfSpeech.NOUN, true, false))));
        var strong = new LexiconEdit(answered, LIST, DAY).remembers(new WordMemory("lamp", PartOfSpeech.NOUN, true, true)).done();

        assertThat(status(answered, "lamp")).isEqualTo(WordStatus.LEARNING);
        assertThat(status(strong, "lamp")).isEqualTo(WordStatus.KNOWN);
    }

    @Test
    void sayingNothingNewIsNoChange() {
        var lexicon = after(List.of(edit -> edit.read(Evidence.NONE, new Evidence(Set.of("lamp"), Map.of(), Set.of()))));

        assertThat(new LexiconEdit(lexicon, LIST, DAY).read(Evidence.NONE, Evidence.NONE).done()).isSameAs(lexicon);
    }

    @Test
    void theHistoryTellsEachDaysLastStatus() {
        var met = new Evidence(Set.of("lamp"), Map.of(), Set.of());
        var tapped = new Evidence(Set.of("lamp"), Map.of("lamp", 1), Set.of());
        var first = new LexiconEdit(NONE, LIST, DAY).read(Evidence.NONE, met).done();
        var second = new LexiconEdit(first, LIST, DAY).read(met, tapped).done();
        var third = new LexiconEdit(second, LIST, DAY.plusDays(2)).mark("lamp", WordStatus.KNOWN).done();
        var word = LIST.find(third, "lamp").orElseThrow();

        assertThat(HistoryDays.of(third.history(), word)).containsExactly(new HistoryDays.Step(DAY, WordStatus.TAPPED),
                new HistoryDays.Step(DAY.plusDays(2), WordStatus.KNOWN));
        assertThat(HistoryDays.firstMet(third.history(), word)).contains(DAY);
    }

    private static Evidence evidence(Random random) {
        var met = WORDS.stream().filter(word -> random.nextBoolean()).collect(java.util.stream.Collectors.toSet());
        var taps = met.stream().filter(word -> random.nextInt(4) == 0)
                .collect(java.util.stream.Collectors.toMap(word -> word, word -> 1 + random.nextInt(3)));
        var past = new java.util.HashSet<>(met);
        past.removeAll(taps.keySet());
        return new Evidence(met, taps, past);
    }

    private static Lexicon after(List<UnaryOperator<LexiconEdit>> facts) {
        var lexicon = NONE;
        for (var fact : facts) {
            lexicon = fact.apply(new LexiconEdit(lexicon, LIST, DAY)).done();
        }
        return lexicon;
    }

    private static WordStatus status(Lexicon lexicon, String lemma) {
        return LIST.find(lexicon, lemma).map(lexicon::status).orElse(null);
    }

    private static int taps(Lexicon lexicon, String lemma) {
        return LIST.find(lexicon, lemma).map(word -> Counts.of(lexicon.evidence().taps(), word)).orElse(0);
    }
}
