package dev.kotonoha.exchange;

import dev.kotonoha.account.OwnedDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

@Component
class ImportFileData extends OwnedDocuments {

    ImportFileData(MongoTemplate mongo) {
        super(mongo, "importFiles", ImportFile.class);
    }
}
