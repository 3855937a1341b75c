package dev.kotonoha.sync;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardMapper;
import dev.kotonoha.deck.CardView;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.reading.TakenAlong;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells a client what has changed: cards first, then readings, then the contents that they need. */
@Service
class Sync {

    /** Contents are long. */
    private static final int CONTENTS = 10;

    private final Deck deck;
    private final Schedules schedules;
    private final CardMapper mapper;
    private final TakenAlong takenAlong;
    private final Clock clock;

    Sync(Deck deck, Schedules schedules, CardMapper mapper, TakenAlong takenAlong, Clock clock) {
        this.deck = deck;
        this.schedules = schedules;
        this.mapper = mapper;
        this.takenAlong = takenAlong;
        this.clock = clock;
    }

    /** One page; what was told before may be told again, nothing is ever left out. */
    Changes since(Learner learner, Place place, int limit) {
        var round = place.round(clock.instant());
        var cards = deck.changed(learner.id(), place.cards(), round, limit);
        var page = takenAlong.changed(learner.id(), place.readings(), round, limit - cards.size());
        var changed = cards.size() + page.found() < limit;
        var contents = changed ? contents(learner, place) : new Contents(List.of(), List.of(), place.contents(), true);
        var settings = Changes.Settings.of(learner);
        var next = new Place(round, last(cards, place.cards()), page.last(), settings.fingerprint(), contents.held());
        return new Changes(
                new Changes.Changed(views(learner, cards), page.readings(),
                        settings.fingerprint().equals(place.settings()) ? null : settings,
                        takenAlong.contents(learner, contents.fresh())),
                new Changes.Deleted(cards.stream().filter(card -> card.deletedAt() != null).map(Card::id).toList(),
                        contents.gone()),
                (contents.more() ? next : next.ended(round)).encoded(), contents.more());
    }

    /** The contents of one page, and what the client has with them. */
    private record Contents(List<ContentId> fresh, List<ContentId> gone, Set<String> held, boolean more) {
    }

    private Contents contents(Learner learner, Place place) {
        var wanted = takenAlong.wanted(learner.id());
        var marks = wanted.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> Place.mark(entry.getKey(), entry.getValue())));
        var unknown = wanted.keySet().stream().filter(id -> !place.contents().contains(marks.get(id))).toList();
        var fresh = unknown.subList(0, Math.min(CONTENTS, unknown.size()));
        var held = new HashSet<>(place.contents());
        held.retainAll(marks.values());
        var gone = held.size() == place.contents().size()
                ? List.<ContentId>of()
                : takenAlong.gone(learner.id()).stream().filter(place::has).toList();
        fresh.forEach(id -> held.add(marks.get(id)));
        return new Contents(fresh, gone, held, fresh.size() < unknown.size());
    }

    private List<CardView> views(Learner learner, List<Card> cards) {
        var now = new CardMapper.Now(schedules.of(learner), clock.instant());
        return cards.stream().filter(card -> card.deletedAt() == null).map(card -> mapper.view(card, now)).toList();
    }

    private static Cursor last(List<Card> cards, Cursor before) {
        return cards.isEmpty() ? before : new Cursor(cards.getLast().changedAt(), cards.getLast().id().value());
    }
}
