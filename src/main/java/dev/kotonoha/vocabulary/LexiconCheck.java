package dev.kotonoha.vocabulary;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.kernel.Difference;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Whether what is kept of words is what follows from readings and cards. What the learner said is a fact. */
@Service
public class LexiconCheck {

    private static final int MOST_TOLD = 20;

    private final LexiconRepository repository;
    private final WordList list;
    private final Deck deck;
    private final Clock clock;

    LexiconCheck(LexiconRepository repository, WordList list, Deck deck, Clock clock) {
        this.repository = repository;
        this.list = list;
        this.deck = deck;
        this.clock = clock;
    }

    /**
     * Derives a lexicon again. Facts are kept before the lexicon follows, so that only what is wrong at two looks is told and put right; what the learner
     * changes meanwhile is left to the next time.
     *
     * @param readings asks what all readings say
     * @return what differs, by bitmap, with the first of the words that are in one of both only
     */
    public List<Difference> check(Learner learner, Supplier<List<Evidence>> readings, boolean repair) {
        var before = repository.find(learner.id());
        var computed = derived(learner, before, readings.get());
        if (computed == before) {
            return List.of();
        }
        var again = repository.find(learner.id());
        if (again.version() != before.version() || !derived(learner, again, readings.get()).equals(computed)) {
            return List.of();
        }
        if (repair) {
            repository.change(learner.id(), now -> now.version() == before.version() ? computed : now);
        }
        return differences(before, computed);
    }

    private Lexicon derived(Learner learner, Lexicon before, List<Evidence> readings) {
        var edit = new LexiconEdit(before, list, learner.calendar().dayOf(clock.instant())).withoutEvidence();
        readings.forEach(reading -> edit.read(Evidence.NONE, reading));
        WordMemory.answered(deck.words(learner.id())).forEach(edit::remembers);
        return edit.done();
    }

    private List<Difference> differences(Lexicon stored, Lexicon computed) {
        var was = bitmaps(stored);
        var is = bitmaps(computed);
        is.keySet().forEach(name -> was.putIfAbsent(name, new RoaringBitmap()));
        var told = new LinkedHashMap<String, @Nullable Object>();
        var right = new LinkedHashMap<String, @Nullable Object>();
        was.forEach((name, words) -> {
            var other = is.getOrDefault(name, new RoaringBitmap());
            told.put(name, only(computed, words, other));
            right.put(name, only(computed, other, words));
        });
        return Difference.between(told, right);
    }

    private List<String> only(Lexicon lexicon, RoaringBitmap words, RoaringBitmap others) {
        return RoaringBitmap.andNot(words, others).stream().limit(MOST_TOLD).mapToObj(word -> list.lemma(lexicon, word)).toList();
    }

    private static Map<String, RoaringBitmap> bitmaps(Lexicon lexicon) {
        var evidence = lexicon.evidence();
        var all = new LinkedHashMap<String, RoaringBitmap>();
        all.put("met", evidence.met());
        IntStream.range(0, evidence.taps().size()).forEach(digit -> all.put("taps." + (1 << digit), evidence.taps().get(digit)));
        IntStream.range(0, evidence.past().size()).forEach(digit -> all.put("past." + (1 << digit), evidence.past().get(digit)));
        evidence.answered().forEach((kind, words) -> all.put("answered." + kind, words));
        evidence.strong().forEach((kind, words) -> all.put("strong." + kind, words));
        lexicon.states().forEach((status, words) -> all.put(status.name(), words));
        return all;
    }
}
