package dev.kotonoha.platform;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Whether the database answers; the embedded store does not know the command that Spring Boot's own indicator asks. */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    private final MongoTemplate mongo;

    DatabaseHealth(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Health health() {
        try {
            mongo.executeCommand("{ping: 1}");
            return Health.up().build();
        } catch (DataAccessException e) {
            return Health.down().build();
        }
    }
}
