package dev.kotonoha.platform;

import org.mongodb.spring.session.JdkMongoSessionConverter;
import org.mongodb.spring.session.config.annotation.web.http.EnableMongoHttpSession;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;

/** Sessions of the pages live in the database, so that any node serves any request. */
@Configuration
@EnableMongoHttpSession(maxInactiveIntervalInSeconds = SessionConfiguration.THIRTY_DAYS, collectionName = SessionConfiguration.COLLECTION)
class SessionConfiguration {

    static final int THIRTY_DAYS = 30 * 24 * 60 * 60;
    static final String COLLECTION = "sessions";

    private final MongoTemplate mongo;
    private final Clock clock;

    SessionConfiguration(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Bean
    static JdkMongoSessionConverter sessionConverter() {
        return new JdkMongoSessionConverter(Duration.ofSeconds(THIRTY_DAYS));
    }

    /** What MongoDB's expiring index does by itself, the embedded store does not. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        mongo.remove(Query.query(Criteria.where("expireAt").lt(Date.from(clock.instant()))), COLLECTION);
    }
}
