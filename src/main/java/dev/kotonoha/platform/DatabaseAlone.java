package dev.kotonoha.platform;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Import;

/** An application of nothing but the server's database: it makes no index, changes nothing and does no work of its own. */
@Import(DatabaseConfiguration.class)
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, MongoAutoConfiguration.class,
        DataMongoAutoConfiguration.class})
public class DatabaseAlone {
}
