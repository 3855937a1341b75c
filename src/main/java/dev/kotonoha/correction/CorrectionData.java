package dev.kotonoha.correction;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.PersonalData;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

@Component
class CorrectionData implements PersonalData {

    private final MongoTemplate mongo;

    CorrectionData(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public String name() {
        return "translationReports";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return mongo.stream(query(where("learnerId").is(learner)), TranslationReport.class);
    }

    /** Also what others reported of the learner's texts, which are gone. */
    @Override
    public void erase(LearnerId learner) {
        mongo.remove(query(where("learnerId").is(learner)), TranslationReport.class);
        mongo.remove(query(where("author").is(learner)), TranslationReport.class);
    }
}
