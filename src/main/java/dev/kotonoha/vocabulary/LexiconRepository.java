package dev.kotonoha.vocabulary;

import dev.kotonoha.account.LearnerId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.util.function.UnaryOperator;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@Repository
class LexiconRepository {

    private static final int TRIES = 20;

    private final MongoTemplate mongo;

    LexiconRepository(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What is known of the learner; a blank one where nothing is. */
    Lexicon find(LearnerId learner) {
        var found = mongo.findOne(of(learner), Lexicon.class);
        return found == null ? Lexicon.none(learner) : found;
    }

    /** Changes a lexicon in one atomic write; a change that gives the same object back writes nothing. */
    Lexicon change(LearnerId learner, UnaryOperator<Lexicon> change) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var before = find(learner);
            var after = change.apply(before);
            if (after == before || store(before, after)) {
                return after;
            }
        }
        throw new OptimisticLockingFailureException("A lexicon was changed by others all the time");
    }

    void erase(LearnerId learner) {
        mongo.remove(of(learner), Lexicon.class);
    }

    private boolean store(Lexicon before, Lexicon after) {
        if (before.version() == 0) {
            try {
                mongo.insert(after);
                return true;
            } catch (DuplicateKeyException e) {
                return false;
            }
        }
        var learner = before.learnerId();
        var guard = query(where("learnerId").is(learner).and("_id").is(before.id()).and("version").is(before.version()));
        return mongo.findAndReplace(guard, after, FindAndReplaceOptions.none()) != null;
    }

    private static Query of(LearnerId learner) {
        return query(where("learnerId").is(learner).and("_id").is(learner.value()));
    }
}
