package dev.kotonoha.platform;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.mongock.api.annotations.ChangeUnit;
import io.mongock.api.annotations.Execution;
import io.mongock.api.annotations.RollbackExecution;

/** Media are named by their content: a unique name keeps two nodes from storing the same picture twice. */
@ChangeUnit(id = "media-are-named-once", order = "001", author = "kotonoha")
public class MediaAreNamedOnce {

    private static final String INDEX = "name";

    /** Can be run again. */
    @Execution
    public void execute(MongoDatabase database) {
        database.getCollection("fs.files").createIndex(Indexes.ascending("filename"),
                new IndexOptions().unique(true).name(INDEX));
    }

    /** Leaves things as they were. */
    @RollbackExecution
    public void rollback(MongoDatabase database) {
        database.getCollection("fs.files").dropIndex(INDEX);
    }
}
