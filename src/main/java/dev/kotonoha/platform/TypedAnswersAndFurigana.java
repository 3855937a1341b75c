package dev.kotonoha.platform;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import io.mongock.api.annotations.ChangeUnit;
import io.mongock.api.annotations.Execution;
import io.mongock.api.annotations.RollbackExecution;

/** Gives accounts of before the settings of typed answers and furigana. */
@ChangeUnit(id = "typed-answers-and-furigana", order = "005", author = "kotonoha")
public class TypedAnswersAndFurigana {

    /** Can be run again. */
    @Execution
    public void execute(MongoDatabase database) {
        var accounts = database.getCollection("accounts");
        accounts.updateMany(exists("study.tolerateSlips", false), set("study.tolerateSlips", true));
        accounts.updateMany(exists("study.furigana", false), set("study.furigana", false));
    }

    /** Leaves things as they are: older versions do not mind. */
    @RollbackExecution
    public void rollback() {
        // nothing to take back
    }
}
