package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.CardKind;
import dev.kotonoha.deck.Context;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Glance;
import dev.kotonoha.memory.Stage;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps a sentence and the words met in it on different days: one would give the other away. (Prompts of one word are kept apart by the card itself.) Cards in
 * their steps are never put off, and new ones only to the end of the queue: they were met together anyway.
 */
@Component
class Siblings {

    /** So many more cards are read than are wanted, to make up for those put off. */
    private static final int SPARE = 20;

    private final Deck deck;
    private final Clock clock;

    Siblings(Deck deck, Clock clock) {
        this.deck = deck;
        this.clock = clock;
    }

    /** Cards to show, and those that were put off on the way to them. */
    record Shown(List<Card> cards, List<Card> apart) {

        int putOff(Stage stage) {
            return (int) apart.stream().filter(card -> card.stage() == stage).count();
        }
    }

    /** The first cards of a queue that may be shown on one day. */
    Shown apart(Learner learner, List<Glance> queue, int limit) {
        if (!learner.study().burySiblings()) {
            return new Shown(read(learner, queue.stream().limit(limit).toList()), List.of());
        }
        var cards = read(learner, queue.stream().limit(limit + SPARE).toList());
        var taken = answeredToday(learner, cards);
        var shown = new ArrayList<Card>();
        var last = new ArrayList<Card>();
        var apart = new ArrayList<Card>();
        for (var card : cards) {
            if (shown.size() < limit) {
                var steps = card.stage() == Stage.LEARNING || card.stage() == Stage.RELEARNING;
                var alone = steps || places(card).noneMatch(place -> taken.contains(other(card.kind()) + place));
                (alone ? shown : card.stage() == Stage.NEW ? last : apart).add(card);
                if (alone) {
                    places(card).forEach(place -> taken.add(card.kind() + place));
                }
            }
        }
        shown.addAll(last.subList(0, Math.min(last.size(), limit - shown.size())));
        return new Shown(List.copyOf(shown), List.copyOf(apart));
    }

    /** The cards in the order of the glances. */
    List<Card> read(Learner learner, List<Glance> glances) {
        var cards = deck.cards(learner.id(), glances.stream().map(Glance::id).toList()).stream()
                .collect(Collectors.toMap(Card::id, Function.identity()));
        return glances.stream().map(Glance::id).filter(cards::containsKey).map(cards::get).toList();
    }

    private Set<String> answeredToday(Learner learner, Collection<Card> cards) {
        var since = learner.calendar().startOf(learner.calendar().dayOf(clock.instant()));
        var taken = new HashSet<String>();
        sentencesOf(learner, cards, since).forEach(place -> taken.add(CardKind.SENTENCE + place));
        var contents = cards.stream().filter(card -> card.kind() == CardKind.SENTENCE).flatMap(card -> card.contexts().stream())
                .map(Context::content).collect(Collectors.toSet());
        deck.wordsAnsweredIn(learner.id(), contents, since).stream().flatMap(Siblings::places)
                .forEach(place -> taken.add(CardKind.VOCABULARY + place));
        return taken;
    }

    /** The places of the words among {@code cards} whose sentence was answered. */
    private Set<String> sentencesOf(Learner learner, Collection<Card> cards, Instant since) {
        var sentences = cards.stream().filter(card -> card.kind() == CardKind.VOCABULARY)
                .flatMap(card -> card.contexts().stream())
                .collect(Collectors.toMap(context -> CardId.ofSentence(learner.id(), context.content(), context.sentence()),
                        Siblings::place, (one, same) -> one));
        return deck.answeredSince(learner.id(), sentences.keySet(), since).stream().map(sentences::get)
                .collect(Collectors.toSet());
    }

    private static CardKind other(CardKind kind) {
        return kind == CardKind.SENTENCE ? CardKind.VOCABULARY : CardKind.SENTENCE;
    }

    private static Stream<String> places(Card card) {
        return card.contexts().stream().map(Siblings::place);
    }

    private static String place(Context context) {
        return context.content() + "|" + context.sentence();
    }
}
