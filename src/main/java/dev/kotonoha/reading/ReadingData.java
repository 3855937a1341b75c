package dev.kotonoha.reading;

import dev.kotonoha.account.OwnedDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

@Component
class ReadingData extends OwnedDocuments {

    ReadingData(MongoTemplate mongo) {
        super(mongo, "readings", Reading.class);
    }
}
