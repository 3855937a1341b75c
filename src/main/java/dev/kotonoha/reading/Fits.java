package dev.kotonoha.reading;

import dev.kotonoha.account.Learner;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Level;
import dev.kotonoha.catalog.Spine;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.vocabulary.Knowledge;
import dev.kotonoha.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out how well contents fit a learner. */
@Component
class Fits {

    private final Catalog catalog;
    private final Shelf shelf;
    private final Vocabulary vocabulary;
    private final Deck deck;
    private final Assignments assignments;
    private final Clock clock;

    Fits(Catalog catalog, Shelf shelf, Vocabulary vocabulary, Deck deck, Assignments assignments, Clock clock) {
        this.catalog = catalog;
        this.shelf = shelf;
        this.vocabulary = vocabulary;
        this.deck = deck;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** How well each of the contents fits. */
    Map<ContentId, Fit> of(Learner learner, Collection<Content> contents) {
        return fits(learner, contents.stream().map(Shelf.Edition::of).toList());
    }

    /** The contents in the order in which they are recommended. */
    List<Recommendation.Candidate> recommended(Learner learner, List<Spine> spines) {
        var fits = fits(learner, spines.stream().map(spine -> new Shelf.Edition(spine.id(), spine.version())).toList());
        var levels = catalog.levels().stream().map(Level::id).toList();
        var own = learner.level() == null ? -1 : levels.indexOf(learner.level());
        return Recommendation.order(spines.stream().flatMap(spine -> Stream.ofNullable(fits.get(spine.id()))
                .map(fit -> new Recommendation.Candidate(spine, fit,
                        own < 0 ? 0 : Math.abs(levels.indexOf(spine.level()) - own))))
                .toList());
    }

    private Map<ContentId, Fit> fits(Learner learner, List<Shelf.Edition> editions) {
        var knowledge = vocabulary.knowledge(learner);
        var dueWords = deck.dueWords(learner.id(), clock.instant());
        var assigned = assignments.of(learner.id()).stream().flatMap(given -> given.contentIds().stream())
                .collect(Collectors.toSet());
        var found = new HashMap<ContentId, Fit>();
        var words = shelf.words(editions);
        var due = shelf.numbers(dueWords);
        words.forEach((id, content) -> found.put(id, fit(content, knowledge, due, assigned.contains(id))));
        return found;
    }

    private static Fit fit(WordsInContent words, Optional<Knowledge> knowledge, BitSet due,
            boolean assigned) {
        return new Fit(knowledge.map(words::coverage).orElse(null), words.count(due), assigned);
    }
}
