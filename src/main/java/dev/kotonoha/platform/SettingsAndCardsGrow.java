package dev.kotonoha.platform;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import io.mongock.api.annotations.ChangeUnit;
import io.mongock.api.annotations.Execution;
import io.mongock.api.annotations.RollbackExecution;

import java.util.List;
import java.util.Map;

/** Gives accounts and cards of before the fields that they have now, with what they meant then. */
@ChangeUnit(id = "settings-and-cards-grow", order = "002", author = "kotonoha")
public class SettingsAndCardsGrow {

    private static final Map<String, Object> SETTINGS = Map.of("memoryModel", "FSRS_6", "easyDays", Map.of(), "pauses", List.of(),
            "newSpendsReviewLimit", false, "backlogDays", 1, "leechAction", "TAG", "startedContentsFirst", false);

    /** Can be run again. */
    @Execution
    public void execute(MongoDatabase database) {
        var accounts = database.getCollection("accounts");
        SETTINGS.forEach((name, value) -> accounts.updateMany(exists("study." + name, false), set("study." + name, value)));
        var cards = database.getCollection("cards");
        cards.updateMany(exists("facts", false), set("facts", List.of()));
        cards.updateMany(exists("w"), unset("w"));
        cards.updateMany(exists("leech", false), set("leech", false));
        cards.updateMany(exists("rank", false), set("rank", new Document("s", 0.0).append("f", 0.0).append("d", 0.0)));
    }

    /** Leaves things as they are: the fields say what was so before. */
    @RollbackExecution
    public void rollback() {
        // nothing to take back
    }
}
