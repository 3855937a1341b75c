package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.assignment.Assignment;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Glance;
import dev.kotonoha.memory.Stage;
import dev.kotonoha.reading.Library;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which new cards come next. */
@Component
class NewCards {

    private static final Set<Stage> NEW = Set.of(Stage.NEW);
    private static final int STARTED_CONTENTS = 50;

    private final Deck deck;
    private final Library library;
    private final Assignments assignments;
    private final Rations rations;

    NewCards(Deck deck, Library library, Assignments assignments, Rations rations) {
        this.deck = deck;
        this.library = library;
        this.assignments = assignments;
        this.rations = rations;
    }

    /** Words of what was begun or given first, where the learner wants that, and no more of an assignment than its teacher set for a day. */
    List<Glance> next(Learner learner, Instant now, int room) {
        if (room <= 0) {
            return List.of();
        }
        var given = assignments.of(learner.id());
        var today = rations.today(learner, given, now);
        // so many may have to wait for another day
        var enough = room + today.limited();
        return today.allowed(inOrder(learner, given, now, enough)).limit(room).toList();
    }

    private List<Glance> inOrder(Learner learner, List<Assignment> given, Instant now, int limit) {
        var oldest = deck.due(learner.id(), NEW, now, limit);
        if (!learner.study().startedContentsFirst()) {
            return oldest;
        }
        var started = Stream.concat(given.stream().map(Assignment::contentIds).flatMap(List::stream),
                library.begun(learner, STARTED_CONTENTS).stream().map(item -> item.content().id())).collect(Collectors.toSet());
        var all = new ArrayList<>(deck.newIn(learner.id(), started, now, limit));
        oldest.stream().filter(glance -> !all.contains(glance)).forEach(all::add);
        return all;
    }
}
