package dev.kotonoha.platform;

import com.mongodb.ConnectionString;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Condition;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Which database is used: the one that {@code spring.mongodb.uri} names, else the embedded store in the data folder. */
@Configuration
class DatabaseConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DatabaseConfiguration.class);
    private static final String URI = "spring.mongodb.uri";
    private static final String NAME = "kotonoha";

    /** No address is given. */
    static final class NoUri implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty(URI, "").isBlank();
        }
    }

    /** An address is given. */
    static final class GivenUri implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !new NoUri().matches(context, metadata);
        }
    }

    /** For one person on one machine. */
    @Configuration
    @Conditional(NoUri.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedStore embeddedStore(@Value("${kotonoha.data-dir:data}") Path folder) {
            var whole = folder.toAbsolutePath().normalize();
            var store = EmbeddedStore.open(whole);
            log.info("Database: the embedded store in {} (for one person on one machine; SPRING_MONGODB_URI names a MongoDB)",
                    whole);
            return store;
        }

        @Bean
        MongoConnectionDetails connection(EmbeddedStore store) {
            var address = new ConnectionString(store.address() + "/" + NAME + "?retryWrites=false&retryReads=false");
            return () -> address;
        }
    }

    /** A MongoDB, best a replica set. */
    @Configuration
    @Conditional(GivenUri.class)
    static class Given {

        private static final int SELECTION_SECONDS = 10;
        /** A member that says nothing is given up after twice this. */
        private static final int SILENCE_SECONDS = 2;

        @Bean
        MongoConnectionDetails connection(@Value("${" + URI + "}") String uri) {
            var address = parsed(uri);
            log.info("Database: MongoDB at {}", String.join(", ", address.getHosts()));
            return () -> address;
        }

        /**
         * A write is acknowledged when a majority has it in the journal: nothing that was acknowledged is lost with one machine. Only what a majority
         * has is read: else a repeat would be told to be stored by a member that has been cut off, and is about to forget the first copy.
         */
        @Bean
        MongoClientSettingsBuilderCustomizer durableWrites(@Value("${" + URI + "}") String uri) {
            return settings -> {
                settings.writeConcern(WriteConcern.MAJORITY.withJournal(true)).readConcern(ReadConcern.MAJORITY)
                        .applyToServerSettings(server -> server.heartbeatFrequency(SILENCE_SECONDS, TimeUnit.SECONDS))
                        .applyToSocketSettings(socket -> socket.connectTimeout(SILENCE_SECONDS, TimeUnit.SECONDS));
                if (parsed(uri).getServerSelectionTimeout() == null) {
                    settings.applyToClusterSettings(
                            cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS));
                }
            };
        }

        /** Keeps to the time that the present request has. */
        @Bean
        MongoTemplate mongoTemplate(MongoDatabaseFactory databases, MongoConverter converter) {
            return new MongoTemplate(databases, converter) {
                @Override
                protected MongoDatabase doGetDatabase() {
                    var database = super.doGetDatabase();
                    return Admission.limit().map(limit -> database.withTimeout(limit.toMillis(), TimeUnit.MILLISECONDS))
                            .orElse(database);
                }
            };
        }

        private static ConnectionString parsed(String uri) {
            try {
                var address = new ConnectionString(uri);
                return address.getDatabase() == null ? new ConnectionString(withDatabase(uri)) : address;
            } catch (IllegalArgumentException e) {
                throw new StartFailure("spring.mongodb.uri is no MongoDB address (" + e.getMessage()
                        + "); expected one such as mongodb://localhost:27017/kotonoha", e);
            }
        }

        private static String withDatabase(String uri) {
            var options = uri.indexOf('?');
            var hosts = options < 0 ? uri : uri.substring(0, options);
            return hosts + (hosts.endsWith("/") ? "" : "/") + NAME + (options < 0 ? "" : uri.substring(options));
        }
    }
}
