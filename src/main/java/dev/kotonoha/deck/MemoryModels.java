package dev.kotonoha.deck;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.MemoryModelChoice;
import dev.kotonoha.account.PersonalData;
import dev.kotonoha.kernel.Upsert;
import dev.kotonoha.memory.Parameters;
import dev.kotonoha.memory.Trained;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.stream.Stream;

/** The memory model of each learner. */
@Component
public class MemoryModels implements PersonalData {

    private final MongoTemplate mongo;

    MemoryModels(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The untrained weights of a model. */
    public static Parameters defaults(MemoryModelChoice model) {
        return model == MemoryModelChoice.FSRS_7 ? Parameters.fsrs7Defaults() : Parameters.fsrs6Defaults();
    }

    /** What training of the model that the learner chose came to last; empty before the first time. */
    public Optional<Fit> fit(Learner learner) {
        return memory(learner.id()).fit(learner.study().memoryModel());
    }

    /** What the last rescheduling did; empty before the first. */
    public Optional<Moved> moved(LearnerId learner) {
        return Optional.ofNullable(memory(learner).moved());
    }

    /** Keeps what training came to, in place of the last time. */
    public void keep(LearnerId learner, MemoryModelChoice model, Fit fit) {
        set(learner, model == MemoryModelChoice.FSRS_7 ? "fsrs7" : "fsrs6", fit);
    }

    /** Keeps what a rescheduling did. */
    public void keep(LearnerId learner, Moved moved) {
        set(learner, "moved", moved);
    }

    LearnerMemory memory(LearnerId learner) {
        var found = mongo.findOne(of(learner), LearnerMemory.class);
        return found == null ? LearnerMemory.none(learner) : found;
    }

    /** Notes by what the cards are scheduled from now on; false when another request has just noted the same. */
    boolean scheduledBy(LearnerId learner, @Nullable String before, String scheduledBy, String pausedBy, String countedBy) {
        var update = Update.update("scheduledBy", scheduledBy).set("pausedBy", pausedBy).set("countedBy", countedBy);
        if (before == null) {
            upsert(learner, update);
            return true;
        }
        var unchanged = query(where("learnerId").is(learner).and("_id").is(learner.value()).and("scheduledBy").is(before));
        return mongo.updateFirst(unchanged, update, LearnerMemory.class).getMatchedCount() == 1;
    }

    /** The weights in use: the learner's own where they were better, else the defaults. */
    public Parameters parameters(Learner learner) {
        return parameters(memory(learner.id()), learner.study().memoryModel());
    }

    static Parameters parameters(LearnerMemory memory, MemoryModelChoice choice) {
        return memory.fit(choice).filter(fit -> fit.outcome() == Trained.Outcome.TRAINED)
                .map(fit -> Parameters.of(fit.parameters().stream().mapToDouble(Double::doubleValue).toArray()))
                .orElseGet(() -> defaults(choice));
    }

    @Override
    public String name() {
        return "memoryModels";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return mongo.stream(of(learner), LearnerMemory.class);
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.remove(of(learner), LearnerMemory.class);
    }

    private void set(LearnerId learner, String field, Object value) {
        upsert(learner, Update.update(field, value));
    }

    private void upsert(LearnerId learner, Update update) {
        Upsert.racing(() -> mongo.upsert(of(learner), update, LearnerMemory.class));
    }

    private static Query of(LearnerId learner) {
        return query(where("learnerId").is(learner).and("_id").is(learner.value()));
    }
}
