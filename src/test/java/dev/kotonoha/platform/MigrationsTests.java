package dev.kotonoha.platform;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.kotonoha.support.ServerTest;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.util.Date;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class MigrationsTests {

    private static final String CHANGES = "mongockChangeLog";
    private static final String LAST = "readings-tell-when-they-changed";

    @Autowired
    private MongoClient client;
    @Autowired
    private MongoDatabaseFactory databases;
    @Autowired
    private MongoTemplate mongo;

    /** A reading of a version before the last change, which has not been made. */
    @BeforeEach
    void anOlderDatabase() {
        mongo.getCollection("readings").deleteOne(Filters.eq("_id", "old"));
        mongo.getCollection("readings")
                .insertOne(new Document("_id", "old").append("learnerId", "somebody").append("contentId", "old"));
        mongo.getCollection(CHANGES).deleteMany(Filters.eq("changeId", LAST));
    }

    @Test
    void runOnceWhenTwoNodesStartAtOnce() throws Exception {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = IntStream.range(0, 2).<Callable<Boolean>>mapToObj(node -> () -> {
                migrate();
                return true;
            }).toList();
            for (var start : nodes.invokeAll(starts)) {
                assertThat(start.get()).isTrue();
            }
        }

        assertThat(mongo.getCollection(CHANGES).countDocuments(Filters.eq("changeId", LAST))).isOne();
        assertThat(changedAt()).isEqualTo(new Date(0));
    }

    @Test
    void areDoneAgainWhereOneFailed() {
        migrate();
        mongo.getCollection(CHANGES).updateOne(Filters.eq("changeId", LAST), Updates.set("state", "FAILED"));
        mongo.getCollection("readings").updateOne(Filters.eq("_id", "old"), Updates.unset("changedAt"));

        migrate();

        assertThat(changedAt()).isEqualTo(new Date(0));
    }

    private void migrate() {
        new Migrations(client, databases).run(new DefaultApplicationArguments());
    }

    private Date changedAt() {
        return mongo.getCollection("readings").find(Filters.eq("_id", "old")).first().getDate("changedAt");
    }
}
