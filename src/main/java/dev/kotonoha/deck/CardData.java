package dev.kotonoha.deck;

import dev.kotonoha.account.OwnedDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

@Component
class CardData extends OwnedDocuments {

    CardData(MongoTemplate mongo) {
        super(mongo, "cards", Card.class);
    }
}
