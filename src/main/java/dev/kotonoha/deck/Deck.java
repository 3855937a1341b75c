package dev.kotonoha.deck;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.memory.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The cards of the learners. */
@Service
public class Deck {

    private static final int TRIES = 20;

    private final CardRepository repository;
    private final Clock clock;

    Deck(CardRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** A card that a tap made or strengthened. */
    public record Tapped(CardId id, CardKind kind, boolean created) {
    }

    /** Makes the word's card, or adds the context to it; saying the same again changes nothing that matters. */
    public Tapped addWord(Learner learner, Term term, Context context) {
        var id = CardId.ofWord(learner.id(), term.lemma(), term.partOfSpeech());
        var meaning = context.meaning();
        return add(Card.fresh(id, learner.id(), CardKind.VOCABULARY, meaning == null ? term : term.with(meaning), term.lemma(),
                null,
                List.of(context), Prompt.ofWord(learner.study().prompts()), Set.of(), false, clock.instant()),
                context);
    }

    /** Makes the sentence's card unless it is there. */
    public Tapped addSentence(Learner learner, Context context) {
        var id = CardId.ofSentence(learner.id(), context.content(), context.sentence());
        return add(Card.fresh(id, learner.id(), CardKind.SENTENCE, null, context.en(), null, List.of(context),
                Prompt.ofSentence(learner.study().prompts()), Set.of(), false, clock.instant()), context);
    }

    private Tapped add(Card fresh, Context context) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var known = repository.find(fresh.learnerId(), fresh.id());
            if (known.isPresent()) {
                var after = known.get().tapped(context, clock.instant());
                if (isSame(known.get(), after) || repository.store(Map.of(known.get(), after)).isEmpty()) {
                    return new Tapped(fresh.id(), fresh.kind(), known.get().deletedAt() != null && after.deletedAt() == null);
                }
            } else if (repository.insert(fresh)) {
                return new Tapped(fresh.id(), fresh.kind(), true);
            }
        }
        throw new OptimisticLockingFailureException("A card was changed by others all the time");
    }

    private static boolean isSame(Card before, Card after) {
        return before.contexts().equals(after.contexts()) && before.active() == after.active();
    }

    /**
     * Takes back what a tap did: the context, and the card itself where nothing supports it any more and it was never reviewed.
     *
     * @param inSentence whether another tap in the same sentence stands for the card
     * @param elsewhere whether any other tap at all does
     */
    public void withdraw(LearnerId learner, CardId card, ContentId content, String sentence, boolean inSentence,
            boolean elsewhere) {
        change(learner, card, found -> {
            if (!elsewhere && !found.made() && !found.wasReviewed()) {
                return found.deleted(clock.instant());
            }
            return inSentence ? found : found.withoutContext(content, sentence, clock.instant());
        });
    }

    /** Brings a deleted card back as it was; nothing where it is not deleted, or never was. */
    public void revive(LearnerId learner, CardId card) {
        if (repository.find(learner, card).filter(found -> found.deletedAt() != null).isPresent()) {
            change(learner, card, found -> found.deletedAt() == null ? found : found.restored(clock.instant()));
        }
    }

    /** The learner's cards of these ids; unknown, deleted and other people's are left out. */
    public List<Card> cards(LearnerId learner, Collection<CardId> ids) {
        return repository.find(learner, ids).stream().filter(card -> card.deletedAt() == null).toList();
    }

    /**
     * Stores changed cards, each in one atomic write that is refused when somebody changed the card in between.
     *
     * @param changes the cards as they were read, with what became of them
     * @return the ids of those that were refused: read them and decide again
     */
    public Set<CardId> store(Map<Card, Card> changes) {
        return repository.store(changes);
    }

    /** A card, also a deleted one. */
    public Optional<Card> evenDeleted(LearnerId learner, CardId id) {
        return repository.find(learner, id);
    }

    /** Every card of the learner, deleted ones, too; the caller closes the stream. */
    public Stream<Card> all(LearnerId learner) {
        return repository.all(learner);
    }

    /** Cards in the order in which they were changed, deleted ones, too: those after a place in it, up to an instant (included). */
    public List<Card> changed(LearnerId learner, Cursor after, Instant until, int limit) {
        return limit <= 0 ? List.of() : repository.changed(learner, after, until, limit);
    }

    /** The learner's cards that are not deleted, without their histories; the caller closes the stream. */
    public Stream<CardSketch> sketches(LearnerId learner) {
        return repository.sketches(learner);
    }

    /** Those of these words, or met in these contents; the caller closes the stream. */
    public Stream<CardSketch> sketches(LearnerId learner, Collection<String> lemmas, Collection<ContentId> contents) {
        return repository.sketches(learner, lemmas, contents);
    }

    /** Active cards of a stage that may be asked until an instant (included), longest due first. */
    public List<Glance> due(LearnerId learner, Collection<Stage> stages, Instant until, int limit) {
        return limit <= 0 ? List.of() : repository.due(learner, stages, until, limit);
    }

    /** All of them. */
    public List<Glance> due(LearnerId learner, Collection<Stage> stages, Instant until) {
        return repository.due(learner, stages, until, 0);
    }

    /** Active cards that were answered before and may be asked until an instant (included), longest due first. */
    public List<Card> dueUntil(LearnerId learner, Instant until, int limit) {
        var answered = List.of(Stage.LEARNING, Stage.RELEARNING, Stage.REVIEW);
        var ids = due(learner, answered, until, limit).stream().map(Glance::id).toList();
        return cards(learner, ids).stream().sorted(Comparator.comparing(Card::dueAt).thenComparing(card -> card.id().value()))
                .toList();
    }

    /** New ones among them that were met in these contents. */
    public List<Glance> newIn(LearnerId learner, Collection<ContentId> contents, Instant until, int limit) {
        return contents.isEmpty() || limit <= 0 ? List.of() : repository.newIn(learner, contents, until, limit);
    }

    /** Active cards that were met in a content. */
    public List<Card> among(LearnerId learner, Collection<ContentId> contents, int limit) {
        return contents.isEmpty() ? List.of() : repository.among(learner, contents, limit);
    }

    /** Active cards that were forgotten since an instant, the latest first. */
    public List<Card> forgottenSince(LearnerId learner, Instant since, int limit) {
        return repository.forgottenSince(learner, since, limit);
    }

    /** Which of the cards were answered since an instant, by the prompt that comes next. */
    public Set<CardId> answeredSince(LearnerId learner, Collection<CardId> ids, Instant since) {
        return ids.isEmpty() ? Set.of() : repository.answeredSince(learner, ids, since);
    }

    /** Word cards that were met in these contents and answered since an instant. */
    public List<Card> wordsAnsweredIn(LearnerId learner, Collection<ContentId> contents, Instant since) {
        return contents.isEmpty() ? List.of() : repository.wordsAnsweredIn(learner, contents, since);
    }

    /** The card that was answered, tapped, edited or deleted last, and when. */
    public Optional<LastChange> lastChange(LearnerId learner) {
        return repository.lastChange(learner);
    }

    /** The cards that were answered from an instant on and before another, deleted ones, too, with all their answers. */
    public List<Answered> answered(LearnerId learner, Instant from, Instant before) {
        return repository.answered(learner, from, before);
    }

    /** How many cards of a stage are due until an instant (included), counted up to a limit. */
    public int countDue(LearnerId learner, Collection<Stage> stages, Instant until, int limit) {
        return limit <= 0 ? 0 : repository.countDue(learner, stages, until, limit);
    }

    /** When the active cards that are not new are due, up to an instant (excluded). */
    public List<Instant> dueTimes(LearnerId learner, Instant before) {
        return repository.dueTimes(learner, before);
    }

    /** The learner's cards that are about words, also deleted ones. */
    public List<Card> words(LearnerId learner) {
        return repository.words(learner);
    }

    /** The lemmas of the active word cards that are due until an instant (included). */
    public Set<String> dueWords(LearnerId learner, Instant until) {
        return repository.dueWords(learner, until);
    }

    /** One page of the learner's cards, newest first. */
    public Listing<Card> list(LearnerId learner, CardQuery wanted) {
        return repository.list(learner, wanted);
    }

    /** The card; empty when it is unknown, deleted or somebody else's. */
    public Optional<Card> find(LearnerId learner, CardId id) {
        return repository.find(learner, id).filter(card -> card.deletedAt() == null);
    }

    /** Changes what the learner may change; a 404 problem when there is no such card, or it was deleted. */
    public Card edit(LearnerId learner, CardId id, CardEdit edit, Rules rules) {
        return change(learner, id, card -> {
            if (card.deletedAt() != null) {
                throw Problem.notFound();
            }
            return card.edited(edit, rules, clock.instant());
        });
    }

    /** Takes in a decision; the same again changes nothing. A 404 problem when there is no such card, 409 when its id stands for another. */
    public Card decide(LearnerId learner, CardId id, CardFact fact, Rules rules) {
        return change(learner, id, card -> {
            if (card.deletedAt() != null) {
                throw Problem.notFound();
            }
            var known = card.fact(fact.id());
            if (known.isPresent() && !known.get().repeats(fact)) {
                throw new Problem(HttpStatus.CONFLICT, "fact.conflict");
            }
            return known.isPresent() ? card : card.with(fact.after(card), rules, clock.instant());
        });
    }

    /** Undoes a decision, or lets it count again where {@code when} is null; repeated and unknown ones change nothing. */
    public Card undecide(LearnerId learner, CardId id, String fact, @Nullable Instant when, Rules rules) {
        return change(learner, id, card -> card.factRetracted(fact, when, rules, clock.instant()));
    }

    /** Deletes a card, whose history is kept; deleting it again changes nothing. */
    public void delete(LearnerId learner, CardId id) {
        change(learner, id, card -> card.deletedAt() == null ? card.deleted(clock.instant()) : card);
    }

    /** Brings a deleted card back as it was. */
    public void restore(LearnerId learner, CardId id) {
        change(learner, id, card -> card.deletedAt() == null ? card : card.restored(clock.instant()));
    }

    /** Keeps a card made by hand; one that was deleted comes back, one that is there stays as it is. */
    Card keep(Card card) {
        return repository.insert(card)
                ? card
                : change(card.learnerId(), card.id(),
                        found -> found.deletedAt() == null ? found : found.restored(clock.instant()));
    }

    /** Changes a card; a change that gives the same object back writes nothing. A 404 problem when there is no such card. */
    Card change(LearnerId learner, CardId id, UnaryOperator<Card> change) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var before = repository.find(learner, id).orElseThrow(Problem::notFound);
            var after = change.apply(before);
            if (after == before || repository.store(Map.of(before, after)).isEmpty()) {
                return after;
            }
        }
        throw new OptimisticLockingFailureException("A card was changed by others all the time");
    }
}
