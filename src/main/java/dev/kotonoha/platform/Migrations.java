package dev.kotonoha.platform;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.mongock.driver.mongodb.sync.v4.driver.MongoSync4Driver;
import io.mongock.runner.standalone.MongockStandalone;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Brings the data of an older version up to this one when the server starts; each change runs once, on one node. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Migrations implements ApplicationRunner {

    private final MongoClient client;
    private final MongoDatabase database;

    Migrations(MongoClient client, MongoDatabaseFactory databases) {
        this.client = client;
        this.database = databases.getMongoDatabase();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.getCollection("restoring").find().first() != null) {
            throw new StartFailure("A backup was not brought back to its end: run the command restore again.", null);
        }
        var driver = MongoSync4Driver.withDefaultLock(client, database.getName());
        driver.disableTransaction();
        MongockStandalone.builder().setDriver(driver).addDependency(MongoDatabase.class, database)
                .addMigrationClass(MediaAreNamedOnce.class).addMigrationClass(SettingsAndCardsGrow.class)
                .addMigrationClass(TypedAnswersAndFurigana.class)
                .addMigrationClass(ReportsKnowTheirWords.class).addMigrationClass(ReadingsTellWhenTheyChanged.class)
                .buildRunner().execute();
    }
}
