package dev.kotonoha.vocabulary;

import dev.kotonoha.language.PartOfSpeech;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of a lexicon by facts of one day. Bitmaps of the lexicon are never changed, only replaced. */
final class LexiconEdit {

    /** Words beyond the list that are kept; names and numbers are none. */
    static final int MOST_OTHERS = 20_000;

    private final Lexicon before;
    private final WordList list;
    private final String day;
    private final List<String> others;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> spellings;
    private final RoaringBitmap touched = new RoaringBitmap();
    private Lexicon.Marks marks;
    private RoaringBitmap met;
    private List<RoaringBitmap> taps;
    private List<RoaringBitmap> past;
    private final Map<PartOfSpeech, RoaringBitmap> answered = new EnumMap<>(PartOfSpeech.class);
    private final Map<PartOfSpeech, RoaringBitmap> strong = new EnumMap<>(PartOfSpeech.class);

    LexiconEdit(Lexicon before, WordList list, LocalDate day) {
        this.before = before;
        this.list = list;
        this.day = day.toString();
        others = new ArrayList<>(before.others());
        for (var place = 0; place < others.size(); place++) {
            places.put(others.get(place), list.size() + 1 + place);
        }
        spellings = new HashMap<>(before.spellings());
        marks = before.marks();
        met = before.evidence().met();
        taps = before.evidence().taps();
        past = before.evidence().past();
        answered.putAll(before.evidence().answered());
        strong.putAll(before.evidence().strong());
    }

    /** A reading said one thing and says another now. */
    LexiconEdit read(Evidence earlier, Evidence now) {
        var seen = words(now.met());
        seen.or(words(now.taps().keySet()));
        touched.or(RoaringBitmap.andNot(seen, met));
        met = RoaringBitmap.or(met, seen);
        var was = words(earlier.past());
        var is = words(now.past());
        past = Counts.minus(Counts.plus(past, RoaringBitmap.andNot(is, was)), RoaringBitmap.andNot(was, is));
        touched.or(RoaringBitmap.xor(was, is));
        now.taps().forEach((lemma, count) -> tapped(lemma, count - earlier.taps().getOrDefault(lemma, 0)));
        earlier.taps().forEach((lemma, count) -> tapped(lemma, now.taps().containsKey(lemma) ? 0 : -count));
        return this;
    }

    private void tapped(String lemma, int more) {
        var word = words(List.of(lemma));
        for (var i = 0; i < Math.abs(more); i++) {
            taps = more > 0 ? Counts.plus(taps, word) : Counts.minus(taps, word);
            touched.or(word);
        }
    }

    /** What a word's card has come to. */
    LexiconEdit remembers(WordMemory memory) {
        words(List.of(memory.lemma())).forEach((int word) -> {
            set(answered, memory.partOfSpeech(), word, memory.answered());
            set(strong, memory.partOfSpeech(), word, memory.strong());
        });
        return this;
    }

    private void set(Map<PartOfSpeech, RoaringBitmap> sets, PartOfSpeech partOfSpeech, int word, boolean in) {
        var set = sets.getOrDefault(partOfSpeech, new RoaringBitmap());
        if (set.contains(word) != in) {
            var changed = set.clone();
            changed.flip((long) word, word + 1L);
            sets.put(partOfSpeech, changed);
            touched.add(word);
        }
        if (sets.getOrDefault(partOfSpeech, set).isEmpty()) {
            sets.remove(partOfSpeech);
        }
    }

    /** The learner says what the word is to them; null leaves it to the evidence. */
    LexiconEdit mark(String lemma, @Nullable WordStatus status) {
        var word = words(List.of(lemma));
        touched.or(word);
        marks = new Lexicon.Marks(with(marks.known(), word, status == WordStatus.KNOWN),
                with(marks.ignored(), word, status == WordStatus.IGNORED), marks.said(), marks.off(), marks.placed());
        return this;
    }

    private static RoaringBitmap with(RoaringBitmap set, RoaringBitmap word, boolean in) {
        return in ? RoaringBitmap.or(set, word) : RoaringBitmap.andNot(set, word);
    }

    /** The learner says something of all words up to a rank, takes that back, or lets other kinds of evidence count. */
    LexiconEdit marks(Lexicon.Marks changed) {
        touched.or(before.words());
        touched.add(1L, Math.max(marks.saidUpTo(), changed.saidUpTo()) + 1L);
        marks = changed;
        return this;
    }

    /** Forgets the evidence, to be told all of it again. */
    LexiconEdit withoutEvidence() {
        touched.or(before.words());
        met = new RoaringBitmap();
        taps = List.of();
        past = List.of();
        return withoutMemories();
    }

    /** Forgets what cards said, to be told all of it again. */
    LexiconEdit withoutMemories() {
        answered.values().forEach(touched::or);
        answered.clear();
        strong.clear();
        return this;
    }

    private RoaringBitmap words(Collection<String> lemmas) {
        var words = new RoaringBitmap();
        lemmas.forEach(lemma -> {
            var rank = list.rank(lemma);
            if (rank.isPresent()) {
                words.add(rank.get());
                spell(rank.get(), lemma);
            } else if (places.containsKey(lemma) || others.size() < MOST_OTHERS) {
                words.add(places.computeIfAbsent(lemma, fresh -> {
                    others.add(fresh);
                    return list.size() + others.size();
                }));
            }
        });
        return words;
    }

    private void spell(int rank, String lemma) {
        if (!list.listed(rank).equals(lemma)) {
            spellings.putIfAbsent(String.valueOf(rank), lemma);
        }
    }

    /** The lexicon after it; the same object when nothing changed. */
    Lexicon done() {
        var evidence = new Lexicon.Counted(met, taps, past, Map.copyOf(answered), Map.copyOf(strong));
        if (touched.isEmpty() && evidence.equals(before.evidence()) && marks.equals(before.marks())) {
            return before;
        }
        var weighing = new Lexicon(before.id(), before.learnerId(), List.copyOf(others), Map.copyOf(spellings), marks, evidence,
                before.states(), before.history(), before.version() + 1);
        var states = new EnumMap<WordStatus, RoaringBitmap>(WordStatus.class);
        before.states().forEach((status, words) -> states.put(status, RoaringBitmap.andNot(words, touched)));
        var today = new TreeMap<String, RoaringBitmap>();
        var saidUpTo = marks.saidUpTo();
        touched.forEach((int word) -> {
            var status = weighing.weighed(word, saidUpTo);
            if (status != null) {
                states.computeIfAbsent(status, none -> new RoaringBitmap()).add(word);
            }
            if (status != before.status(word)) {
                today.computeIfAbsent(status == null ? Lexicon.UNKNOWN : status.name(), none -> new RoaringBitmap()).add(word);
            }
            if (met.contains(word) && !before.evidence().met().contains(word)) {
                today.computeIfAbsent(Lexicon.MET_FIRST, none -> new RoaringBitmap()).add(word);
            }
        });
        states.values().removeIf(RoaringBitmap::isEmpty);
        if (evidence.equals(before.evidence()) && marks.equals(before.marks()) && states.equals(before.states())) {
            return before;
        }
        return new Lexicon(weighing.id(), weighing.learnerId(), weighing.others(), weighing.spellings(), marks, evidence,
                Map.copyOf(states), HistoryDays.with(before.history(), day, today), weighing.version());
    }
}
