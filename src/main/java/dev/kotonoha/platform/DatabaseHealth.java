package dev.kotonoha.platform;

import com.mongodb.MongoException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Whether the database answers in time; the embedded store does not know the command that Spring Boot's own indicator asks. */
@Component("databaseHealthIndicator")
class DatabaseHealth implements HealthIndicator {

    /** Who asks, such as a proxy, waits a little longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final MongoTemplate mongo;

    DatabaseHealth(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public Health health() {
        try {
            return Admission.limited(PATIENCE, () -> {
                mongo.executeCommand("{ping: 1}");
                return Health.up().build();
            });
        } catch (DataAccessException | MongoException e) {
            return Health.down().build();
        }
    }
}
