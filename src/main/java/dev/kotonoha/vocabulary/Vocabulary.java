package dev.kotonoha.vocabulary;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import dev.kotonoha.language.PartOfSpeech;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the learners. */
@Service
public class Vocabulary {

    private final LexiconRepository repository;
    private final WordList list;
    private final Estimates estimates;
    private final Deck deck;
    private final Clock clock;

    Vocabulary(LexiconRepository repository, WordList list, Estimates estimates, Deck deck, Clock clock) {
        this.repository = repository;
        this.list = list;
        this.estimates = estimates;
        this.deck = deck;
        this.clock = clock;
    }

    /** What a fact says, and when it happened. */
    public record Told(Instant at, Evidence before, Evidence after) {
    }

    /** A stored change of a reading, as what it said of words before and what it says now. */
    public void read(Learner learner, Told told) {
        if (!told.before().equals(told.after())) {
            change(learner, told.at(), edit -> edit.read(told.before(), told.after()));
            doubt(learner, told);
        }
    }

    /** A tap on a word whose card was thought known, or one that is taken back, changes what the card says. */
    private void doubt(Learner learner, Told told) {
        var lexicon = repository.find(learner.id());
        var moved = Stream.concat(told.before().taps().keySet().stream(), told.after().taps().keySet().stream()).distinct()
                .filter(lemma -> told.before().taps().getOrDefault(lemma, 0) != (int) told.after().taps().getOrDefault(lemma, 0));
        var cards = moved.flatMap(lemma -> cards(lexicon, lemma)).toList();
        if (!cards.isEmpty()) {
            remember(learner, told.at(), deck.cards(learner.id(), cards));
        }
    }

    /** The answered cards of a lemma. */
    private Stream<CardId> cards(Lexicon lexicon, String lemma) {
        return list.find(lexicon, lemma).stream().flatMap(word -> lexicon.evidence().answered().entrySet().stream()
                .filter(words -> words.getValue().contains(word))
                .map(words -> CardId.ofWord(lexicon.learnerId(), lemma, words.getKey())));
    }

    /** Cards were answered, or an answer was undone: what each was and is now. Most answers say nothing new of the word. */
    public void reviewed(Learner learner, Map<Card, Card> changes) {
        var telling = changes.entrySet().stream()
                .filter(change -> !WordMemory.of(change.getKey()).equals(WordMemory.of(change.getValue())))
                .map(Map.Entry::getValue).toList();
        if (!telling.isEmpty()) {
            remember(learner, clock.instant(), telling);
        }
    }

    private void remember(Learner learner, Instant at, Collection<Card> cards) {
        change(learner, at, edit -> {
            cards.stream().flatMap(card -> WordMemory.of(card).stream()).forEach(edit::remembers);
            return edit;
        });
    }

    /** Notes again what all cards say, after they changed otherwise than by an answer. */
    void remember(Learner learner) {
        change(learner, clock.instant(), edit -> {
            edit.withoutMemories();
            WordMemory.answered(deck.words(learner.id())).forEach(edit::remembers);
            return edit;
        });
    }

    /** How many words of each status the learner has. */
    public int count(LearnerId learner, WordStatus status) {
        var words = repository.find(learner).states().get(status);
        return words == null ? 0 : words.getCardinality();
    }

    /**
     * A word as one learner knows it.
     *
     * @param rank null for one that is not listed
     * @param status null when nothing is known of it
     * @param mark what the learner said that it is; null where it is left to the evidence
     * @param taps those that were not taken back
     * @param readPast in how many contents
     * @param cards those that were answered, by part of speech
     * @param strong whether the memory of one of them is strong
     * @param score what speaks for it less what speaks against it; known from {@link EvidenceKind#KNOWN_FROM}
     * @param history in order of the days
     */
    public record Item(String lemma, @Nullable Integer rank, @Nullable WordStatus status, @Nullable WordStatus mark, int taps,
            int readPast,
            Set<PartOfSpeech> cards, boolean strong, int score, Optional<LocalDate> firstMetOn, List<Step> history) {
    }

    /** A word's status from a day on; null when nothing was known of it any more. */
    public record Step(LocalDate on, @Nullable WordStatus status) {
    }

    /** One page of the words that have a status, most used first; of one status and with the text in the lemma unless null. */
    public Listing<Item> list(LearnerId learner, @Nullable WordStatus status, @Nullable String text, Optional<Cursor> after,
            int limit) {
        var lexicon = repository.find(learner);
        var words = new RoaringBitmap();
        lexicon.states().forEach((state, in) -> {
            if (status == null || state == status) {
                words.or(in);
            }
        });
        var from = after.map(cursor -> Integer.parseInt(cursor.id())).orElse(0);
        var page = new ArrayList<Integer>();
        for (var word : words) {
            if (word > from && page.size() <= limit && (text == null || list.lemma(lexicon, word).contains(text))) {
                page.add(word);
            }
        }
        return Listing.cut(page, limit, word -> new Cursor(Instant.EPOCH, String.valueOf(word)))
                .map(word -> item(lexicon, word));
    }

    Item item(Lexicon lexicon, int word) {
        var evidence = lexicon.evidence();
        var cards = evidence.answered().entrySet().stream().filter(words -> words.getValue().contains(word))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        var steps = HistoryDays.of(lexicon.history(), word).stream().map(step -> new Step(step.on(), step.status())).toList();
        return new Item(list.lemma(lexicon, word), list.rank(word), lexicon.status(word), lexicon.marks().of(word),
                Counts.of(evidence.taps(), word),
                Counts.of(evidence.past(), word), cards,
                lexicon.isStrong(word),
                lexicon.score(word, lexicon.marks().saidUpTo()), HistoryDays.firstMet(lexicon.history(), word), steps);
    }

    /** The statuses of words by lemma; those without one are left out. */
    public Map<String, WordStatus> statuses(LearnerId learner, Collection<String> lemmas) {
        var lexicon = repository.find(learner);
        return lemmas.stream().distinct().flatMap(lemma -> list.find(lexicon, lemma).flatMap(
                word -> Optional.ofNullable(lexicon.status(word))).map(status -> Map.entry(lemma, status)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many words the learner knows; empty while neither a level, a placement nor reading says anything of it. */
    public Optional<VocabularyEstimate> estimate(Learner learner) {
        return estimates.of(learner, repository.find(learner.id())).map(Estimation::vocabulary);
    }

    /** What the learner is likely to know; empty as the estimate is. */
    public Optional<Knowledge> knowledge(Learner learner) {
        return estimates.knowledge(learner, repository.find(learner.id()));
    }

    /** The last rank at which at least a share of the words is known; 0 where there is none. */
    public int knownUpTo(Learner learner, double share) {
        return estimates.of(learner, repository.find(learner.id())).map(found -> found.knownUpTo(share, list.size())).orElse(0);
    }

    private Lexicon change(Learner learner, Instant at, UnaryOperator<LexiconEdit> edit) {
        var day = learner.calendar().dayOf(at);
        return repository.change(learner.id(), before -> edit.apply(new LexiconEdit(before, list, day)).done());
    }
}
