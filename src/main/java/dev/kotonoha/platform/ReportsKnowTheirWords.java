package dev.kotonoha.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import io.mongock.api.annotations.ChangeUnit;
import io.mongock.api.annotations.Execution;
import io.mongock.api.annotations.RollbackExecution;

import java.util.List;

/** Reports of progress say how many running words were read, so that what was counted does not change with a content's next revision. */
@ChangeUnit(id = "reports-know-their-words", order = "004", author = "kotonoha")
public class ReportsKnowTheirWords {

    /** Can be run again. */
    @Execution
    public void execute(MongoDatabase database) {
        var readings = database.getCollection("readings");
        for (var reading : readings.find()) {
            var reports = reading.getList("reports", Document.class, List.of());
            if (reports.stream().anyMatch(report -> !report.containsKey("words"))) {
                var words = words(database, reading.getString("contentId"));
                reports.forEach(report -> report.putIfAbsent("words",
                        words.stream().limit(report.getInteger("position") + 1L).mapToInt(Integer::intValue).sum()));
                readings.updateOne(and(eq("learnerId", reading.get("learnerId")), eq("_id", reading.get("_id"))),
                        set("reports", reports));
            }
        }
    }

    /** The running words of each sentence of a content. */
    private static List<Integer> words(MongoDatabase database, String id) {
        var content = database.getCollection("contents").find(eq("_id", id)).first();
        return content == null
                ? List.of()
                : content.getList("paragraphs", Document.class).stream()
                        .flatMap(paragraph -> paragraph.getList("sentences", Document.class).stream())
                        .map(sentence -> sentence.getList("words", Document.class).size()).toList();
    }

    /** Leaves things as they are: nothing minds that reports say more. */
    @RollbackExecution
    public void rollback() {
        // nothing to take back
    }
}
