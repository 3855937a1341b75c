package dev.kotonoha.platform;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import io.mongock.api.annotations.ChangeUnit;
import io.mongock.api.annotations.Execution;
import io.mongock.api.annotations.RollbackExecution;

import java.util.Date;

/** Puts readings of before at the beginning of what a device asks for that has nothing yet. */
@ChangeUnit(id = "readings-tell-when-they-changed", order = "006", author = "kotonoha")
public class ReadingsTellWhenTheyChanged {

    /** Can be run again. */
    @Execution
    public void execute(MongoDatabase database) {
        database.getCollection("readings").updateMany(exists("changedAt", false), set("changedAt", new Date(0)));
    }

    /** Leaves things as they are: nobody asked for the field before. */
    @RollbackExecution
    public void rollback() {
        // nothing to take back
    }
}
