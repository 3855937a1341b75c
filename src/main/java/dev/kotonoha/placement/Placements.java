package dev.kotonoha.placement;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.ProfileChange;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Level;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.vocabulary.Claims;
import dev.kotonoha.vocabulary.Vocabulary;
import dev.kotonoha.vocabulary.VocabularyEstimate;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Places learners in a level. */
@Service
public class Placements {

    /** Who claims more of the invented words than this has not understood the question. */
    private static final double MOST_CLAIMED = 0.4;
    /** The words up to the rank at which so many are known are taken as known; taps can still speak against one. */
    private static final double KNOWN = 0.97;

    private final MongoTemplate mongo;
    private final AskedWords questions;
    private final Vocabulary vocabulary;
    private final Claims claims;
    private final Accounts accounts;
    private final Catalog catalog;
    private final Clock clock;

    Placements(MongoTemplate mongo, AskedWords questions, Vocabulary vocabulary, Claims claims, Accounts accounts,
            Catalog catalog,
            Clock clock) {
        this.mongo = mongo;
        this.questions = questions;
        this.vocabulary = vocabulary;
        this.claims = claims;
        this.accounts = accounts;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Begins a placement with other words than before. */
    public Placement begin(Learner learner) {
        var id = UUID.randomUUID();
        return mongo
                .insert(new Placement(id.toString(), learner.id(), clock.instant(), questions.drawn(id.getMostSignificantBits()),
                        null));
    }

    /** A placement that was begun; a 404 problem for an unknown one. */
    public Placement placement(Learner learner, String id) {
        return Optional.ofNullable(mongo.findOne(of(learner.id(), id), Placement.class)).orElseThrow(Problem::notFound);
    }

    /**
     * Takes the answers, and sets level and lexicon by them unless they are not to be relied on. Answering again changes nothing.
     * A 404 problem for an unknown placement, 422 for a word that was not asked for.
     */
    public Placement answer(Learner learner, String id, Set<String> known) {
        var placement = placement(learner, id);
        if (placement.result() != null) {
            return placement;
        }
        var asked = placement.questions().stream().map(Placement.Question::word).toList();
        if (!asked.containsAll(known)) {
            throw Problem.unacceptable("known", "placement.word");
        }
        var answered = placement.with(result(learner, placement, known));
        mongo.save(answered);
        return answered;
    }

    private Placement.Result result(Learner learner, Placement placement, Set<String> known) {
        var answers = answers(placement, known);
        var reliable = answers.claimed() <= MOST_CLAIMED * answers.invented();
        if (!reliable) {
            var before = vocabulary.estimate(learner).orElse(new VocabularyEstimate(0, 0, 0));
            return new Placement.Result(before.words(), before.low(), before.high(), level(before.words()), answers.claimed(),
                    false,
                    null);
        }
        earlier(learner.id()).flatMap(Placement::answered).map(Placement.Result::claim)
                .ifPresent(claim -> claims.undo(learner, claim));
        claims.place(learner, answers);
        var estimate = vocabulary.estimate(learner).orElseThrow();
        var upTo = vocabulary.knownUpTo(learner, KNOWN);
        var claim = upTo == 0 ? null : claims.knowUpTo(learner, upTo).id();
        var level = level(estimate.words());
        accounts.changeProfile(learner.id(), new ProfileChange(null, null, null, null, level));
        return new Placement.Result(estimate.words(), estimate.low(), estimate.high(), level, answers.claimed(), true, claim);
    }

    private static Claims.Answers answers(Placement placement, Set<String> known) {
        var yes = new HashSet<Integer>();
        var no = new HashSet<Integer>();
        var claimed = 0;
        var invented = 0;
        for (var question : placement.questions()) {
            var rank = question.rank();
            var says = known.contains(question.word());
            if (rank == null) {
                invented++;
                claimed += says ? 1 : 0;
            } else {
                (says ? yes : no).add(rank);
            }
        }
        return new Claims.Answers(yes, no, invented, claimed);
    }

    /** The hardest level that begins at or below the number of words. */
    private String level(int words) {
        return catalog.levels().stream().filter(level -> level.words().from() <= words).map(Level::id)
                .reduce((easier, harder) -> harder).orElse(catalog.levels().getFirst().id());
    }

    private Optional<Placement> earlier(LearnerId learner) {
        var answered = query(where("learnerId").is(learner).and("result.claim").ne(null))
                .with(Sort.by(Sort.Direction.DESC, "startedAt")).limit(1);
        return Optional.ofNullable(mongo.findOne(answered, Placement.class));
    }

    private static Query of(LearnerId learner, String id) {
        return query(where("learnerId").is(learner).and("_id").is(id));
    }
}
