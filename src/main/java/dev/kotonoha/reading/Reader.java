package dev.kotonoha.reading;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.Context;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Term;
import dev.kotonoha.kernel.Facts;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A learner reading a content: what taps show and make, and how far they are. */
@Service
public class Reader {

    static final int MOST_TAPS = 5000;
    static final int MOST_REPORTS = 5000;

    private final Catalog catalog;
    private final ReadingRepository readings;
    private final Lookup lookup;
    private final Deck deck;
    private final Vocabulary vocabulary;
    private final Activity activity;
    private final Clock clock;

    Reader(Catalog catalog, ReadingRepository readings, Lookup lookup, Deck deck, Vocabulary vocabulary, Activity activity,
            Clock clock) {
        this.catalog = catalog;
        this.readings = readings;
        this.lookup = lookup;
        this.deck = deck;
        this.vocabulary = vocabulary;
        this.activity = activity;
        this.clock = clock;
    }

    /**
     * Something that a device says was tapped; texts are as sent, so that a bad one spoils its item only.
     *
     * @param single true when the learner wants the word itself, not the expression that it is a part of
     */
    public record Tapped(@Nullable String id, @Nullable String sentence, @Nullable Integer start, @Nullable Integer end,
            @Nullable String at, @Nullable Boolean single) {

        boolean isSingle() {
            return Boolean.TRUE.equals(single);
        }
    }

    /**
     * What became of a tap.
     *
     * @param status "recorded", "duplicate" or "invalid"
     * @param reason the key of a message; null where it was recorded
     */
    public record Outcome(@Nullable String id, String status, @Nullable String reason, @Nullable Translation translation,
            Deck.@Nullable Tapped card) {

        static Outcome invalid(Tapped tapped, String reason) {
            return new Outcome(tapped.id(), "invalid", reason, null, null);
        }
    }

    /** The translation without recording anything; without offsets that of the whole sentence. */
    public Translation lookup(LearnerId learner, ContentId id, String sentence, @Nullable Integer start, @Nullable Integer end,
            boolean single) {
        var content = content(id, learner);
        try {
            return translation(content, sentence(content, sentence), start, end, single);
        } catch (BadTap bad) {
            throw Problem.unacceptable("start", bad.reason());
        }
    }

    /** Records taps, in order; each makes or strengthens a card. Sending one again is harmless. */
    public List<Outcome> tap(Learner learner, ContentId id, List<Tapped> taps) {
        var content = content(id, learner.id());
        var outcomes = new ArrayList<Outcome>();
        for (var tapped : taps) {
            try {
                outcomes.add(tap(learner, content, tapped));
            } catch (BadTap bad) {
                outcomes.add(Outcome.invalid(tapped, bad.reason()));
            }
        }
        return List.copyOf(outcomes);
    }

    private Outcome tap(Learner learner, Content content, Tapped tapped) {
        var tapId = Facts.id(tapped.id()).orElseThrow(() -> new BadTap("fact.id"));
        var at = Facts.instant(tapped.at()).map(this::notAfterNow).orElseThrow(() -> new BadTap("fact.at"));
        var sentence = Optional.ofNullable(tapped.sentence()).flatMap(name -> catalog.sentence(content, name))
                .orElseThrow(() -> new BadTap("tap.sentence"));
        var translation = translation(content, sentence, tapped.start(), tapped.end(), tapped.isSingle());
        var tap = new Tap(tapId, sentence.id(), tapped.start(), tapped.end(), at, lemma(translation),
                card(learner, content, sentence, translation), null);
        var change = readings.change(learner.id(), content.id(), reading -> {
            var known = reading.tap(tapId);
            if (known.isEmpty() && reading.taps().size() >= MOST_TAPS) {
                throw new BadTap("tap.too-many");
            }
            return known.isEmpty() ? reading.with(List.of(tap)) : reading;
        });
        count(learner, change);
        var known = change.before().tap(tapId);
        if (known.filter(earlier -> !earlier.repeats(tap)).isPresent()) {
            throw new BadTap("fact.conflict");
        }
        if (known.filter(earlier -> !earlier.counts()).isPresent()) {
            return new Outcome(tapId, "duplicate", "tap.taken-back", translation, null);
        }
        // also for a duplicate: the first time may have been cut off before the card was made
        var card = add(learner, content, sentence, translation, at);
        learn(learner, content, change, at);
        return new Outcome(tapId, known.isPresent() ? "duplicate" : "recorded", known.isPresent() ? "fact.duplicate" : null,
                translation, card);
    }

    /** Takes a tap back; its card goes too when nothing else supports it and it was never reviewed. Unknown taps are ignored. */
    public void takeBack(Learner learner, ContentId id, String tapId) {
        var content = content(id, learner.id());
        var change = readings.change(learner.id(), id,
                reading -> reading.tap(tapId).filter(Tap::counts).map(tap -> reading.retracted(tap, clock.instant()))
                        .orElse(reading));
        count(learner, change);
        change.before().tap(tapId).ifPresent(tap -> {
            withdraw(learner, id, tap);
            learn(learner, content, change, clock.instant());
        });
    }

    /** Lets a tap that was taken back count again, and brings back what it made. Unknown taps and those that count are ignored. */
    public void putBack(Learner learner, ContentId id, String tapId) {
        var content = content(id, learner.id());
        readings.find(learner.id(), id).tap(tapId).filter(tap -> !tap.counts()).ifPresent(tap -> {
            // the card first: where this is cut off, the tap is still there to be put back again
            deck.revive(learner.id(), tap.card());
            strengthen(learner, content, tap);
            var change = readings.change(learner.id(), id, reading -> reading.tap(tapId)
                    .filter(found -> !found.counts()).map(found -> reading.retracted(found, null)).orElse(reading));
            count(learner, change);
            learn(learner, content, change, clock.instant());
        });
    }

    private void strengthen(Learner learner, Content content, Tap tap) {
        catalog.sentence(content, tap.sentence()).ifPresent(sentence -> Stream.of(false, true)
                .map(single -> translation(content, sentence, tap.start(), tap.end(), single))
                .filter(translation -> card(learner, content, sentence, translation).equals(tap.card())).findFirst()
                .ifPresent(translation -> add(learner, content, sentence, translation, tap.at())));
    }

    private void withdraw(Learner learner, ContentId id, Tap tap) {
        var supporting = readings.supporting(learner.id(), tap.card());
        var elsewhere = supporting.stream().flatMap(reading -> reading.taps().stream())
                .anyMatch(other -> other.counts() && other.card().equals(tap.card()));
        var inSentence = supporting.stream().filter(reading -> reading.contentId().equals(id))
                .flatMap(reading -> reading.taps().stream())
                .anyMatch(other -> other.counts() && other.card().equals(tap.card()) && other.sentence().equals(tap.sentence()));
        deck.withdraw(learner.id(), tap.card(), id, tap.sentence(), inSentence, elsewhere);
    }

    /**
     * Takes a report of progress; late ones and repeated ones never move the furthest point back.
     *
     * @throws Problem 422 for a sentence that the content never had
     */
    public Progress report(Learner learner, ContentId id, ProgressReport told) {
        var content = content(id, learner.id());
        var position = catalog.position(content, told.sentence())
                .orElseThrow(() -> Problem.unacceptable("sentence", "tap.sentence"));
        var report = new Report(told.id(), notAfterNow(told.at()), told.sentence(), position, content.wordsUpTo(position),
                told.playbackMs(),
                told.secondsRead() == null ? 0 : told.secondsRead(), told.finished());
        var change = readings.change(learner.id(), id, reading -> {
            var known = reading.reports().stream().anyMatch(earlier -> earlier.id().equals(report.id()));
            if (!known && reading.reports().size() >= MOST_REPORTS) {
                throw Problem.unacceptable("id", "progress.too-many");
            }
            return known ? reading : reading.with(report);
        });
        count(learner, change);
        learn(learner, content, change, report.at());
        return change.after().progress(content.sentences());
    }

    /** How far the learner is with a content. */
    public Progress progress(Learner learner, Content content) {
        return readings.find(learner.id(), content.id()).progress(content.sentences());
    }

    private void count(Learner learner, ReadingRepository.Change change) {
        if (change.before() != change.after()) {
            activity.count(learner.id(),
                    change.after().tally(learner.calendar()).subtract(change.before().tally(learner.calendar())));
        }
    }

    private void learn(Learner learner, Content content, ReadingRepository.Change change, Instant at) {
        if (change.before() != change.after()) {
            vocabulary.read(learner, new Vocabulary.Told(at, WordsRead.of(change.before(), content),
                    WordsRead.of(change.after(), content)));
        }
    }

    private static @Nullable String lemma(Translation translation) {
        return translation.term() == null ? null : translation.term().lemma();
    }

    private CardId card(Learner learner, Content content, Sentence sentence, Translation translation) {
        var term = translation.term();
        return term == null
                ? CardId.ofSentence(learner.id(), content.id(), sentence.id())
                : CardId.ofWord(learner.id(), term.lemma(), term.partOfSpeech());
    }

    private Deck.Tapped add(Learner learner, Content content, Sentence sentence, Translation translation, Instant at) {
        var term = translation.term();
        if (term == null) {
            return deck.addSentence(learner,
                    new Context(content.id(), sentence.id(), List.of(), sentence.en(), sentence.ja(), null, at));
        }
        var context = new Context(content.id(), sentence.id(), term.spans(), sentence.en(), sentence.ja(), term.meaningHere(),
                at);
        return deck.addWord(learner, new Term(term.lemma(), term.partOfSpeech(), term.meanings()), context);
    }

    private Translation translation(Content content, Sentence sentence, @Nullable Integer start, @Nullable Integer end,
            boolean single) {
        if (start == null && end == null) {
            return lookup.sentence(sentence);
        }
        if (start == null || end == null) {
            throw new BadTap("tap.half");
        }
        return lookup.term(content, sentence, start, end, single);
    }

    private Content content(ContentId id, LearnerId learner) {
        return catalog.content(id, learner).orElseThrow(Problem::notFound);
    }

    private Sentence sentence(Content content, String sentence) {
        return catalog.sentence(content, sentence).orElseThrow(Problem::notFound);
    }

    private Instant notAfterNow(Instant at) {
        var now = clock.instant();
        return at.isAfter(now) ? now : at;
    }
}
