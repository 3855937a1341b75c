package dev.kotonoha.activity;

import dev.kotonoha.account.OwnedDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

@Component
class StudyDayData extends OwnedDocuments {

    StudyDayData(MongoTemplate mongo) {
        super(mongo, "studyDays", StudyDay.class);
    }
}
