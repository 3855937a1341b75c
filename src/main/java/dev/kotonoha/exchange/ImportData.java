package dev.kotonoha.exchange;

import dev.kotonoha.account.OwnedDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

@Component
class ImportData extends OwnedDocuments {

    ImportData(MongoTemplate mongo) {
        super(mongo, "imports", CardImport.class);
    }
}
