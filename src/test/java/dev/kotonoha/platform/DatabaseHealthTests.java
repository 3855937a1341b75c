package dev.kotonoha.platform;

import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseHealthTests {

    @Test
    void isDownWhereNoDatabaseAnswers() {
        try (var client = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
            var health = new DatabaseHealth(new MongoTemplate(client, "nowhere")).health();

            assertThat(Objects.requireNonNull(health).getStatus()).isEqualTo(Status.DOWN);
        }
    }
}
