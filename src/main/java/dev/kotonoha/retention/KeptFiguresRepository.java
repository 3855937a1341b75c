package dev.kotonoha.retention;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import dev.kotonoha.kernel.Upsert;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import java.util.Optional;
import java.util.stream.Stream;

@Repository
class KeptFiguresRepository implements PersonalData {

    private final MongoTemplate mongo;

    KeptFiguresRepository(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<KeptFigures> find(LearnerId learner) {
        return Optional.ofNullable(mongo.findOne(of(learner), KeptFigures.class));
    }

    void keep(KeptFigures figures) {
        Upsert.racing(() -> mongo.replace(of(figures.learnerId()), figures, ReplaceOptions.replaceOptions().upsert()));
    }

    @Override
    public String name() {
        return "memoryStatistics";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return mongo.stream(of(learner), KeptFigures.class);
    }

    @Override
    public void erase(LearnerId learner) {
        mongo.remove(of(learner), KeptFigures.class);
    }

    private static Query of(LearnerId learner) {
        return query(where("learnerId").is(learner).and("_id").is(learner.value()));
    }
}
