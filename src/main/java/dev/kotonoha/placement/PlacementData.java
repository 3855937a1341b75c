package dev.kotonoha.placement;

import dev.kotonoha.account.OwnedDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

@Component
class PlacementData extends OwnedDocuments {

    PlacementData(MongoTemplate mongo) {
        super(mongo, "placements", Placement.class);
    }
}
