package dev.kotonoha.catalog;

import dev.kotonoha.kernel.Jobs;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.time.Duration;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Sentences without a translation wait for their author; once there is a translator, it is asked for all that still wait. */
@Component
class TranslationQueue implements ApplicationRunner {

    private final MongoTemplate mongo;
    private final Translator translator;
    private final Jobs jobs;

    TranslationQueue(MongoTemplate mongo, Translator translator, Jobs jobs) {
        this.mongo = mongo;
        this.translator = translator;
        this.jobs = jobs;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (translator.isAvailable()) {
            try (var texts = mongo.stream(query(where("owner").ne(null)), Content.class)) {
                texts.forEach(this::add);
            }
        }
    }

    /** Asks for the content's translation where a sentence has none. */
    void add(Content content) {
        if (translator.isAvailable() && content.everySentence().anyMatch(sentence -> sentence.ja() == null)) {
            jobs.start(TranslationJob.KIND, content.id().value(), Duration.ZERO);
        }
    }
}
