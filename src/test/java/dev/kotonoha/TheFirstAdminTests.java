package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
@TestPropertySource(properties = {"kotonoha.admin.email=head@example.org", "kotonoha.admin.password=" + Api.PASSWORD,
        "kotonoha.guardian.consent-under=16"})
class TheFirstAdminTests {

    @Autowired
    private Api api;

    @Test
    void comesFromTheConfiguration() {
        assertThat(api.signIn("head@example.org").get("/api/v1/me").body().path("roles").toString()).contains("ADMIN");
    }

    @Test
    void maySeeTheMetricsThatALearnerMayNot() {
        assertThat(api.signIn("head@example.org").get("/actuator/metrics").status()).isEqualTo(200);
        assertThat(api.newLearner().get("/actuator/metrics").status()).isEqualTo(403);
    }

    @Test
    void maySeeWhatPrometheusCollects() {
        var learner = api.newLearner();
        var card = learner.post("/api/v1/cards", java.util.Map.of("kind", "VOCABULARY", "front", "leaf", "back", "葉")).body()
                .path("id").asString();
        learner.post("/api/v1/reviews", java.util.Map.of("reviews", java.util.List.of(
                java.util.Map.of("id", "r1", "card", card, "rating", "GOOD", "at", "2026-06-30T03:00:00Z"))));
        learner.get("/api/v1/reviews/queue");

        var figures = api.signIn("head@example.org").get("/actuator/prometheus");

        assertThat(new String(figures.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("kotonoha_reviews_total{status=\"applied\"}").contains("kotonoha_queue_seconds_bucket")
                .contains("kotonoha_audit_differences_total").contains("kotonoha_jobs_late_seconds");
    }

    @Test
    void mayPublishToEverybody() {
        var draft = java.util.Map.of("title", java.util.Map.of("en", "News"), "kind", "READING", "body", "The man is here.",
                "audience", "ALL");
        var id = api.signIn("head@example.org").post("/api/v1/contents", draft).body().path("id").asString();

        assertThat(api.newLearner().get("/api/v1/contents/" + id).status()).isEqualTo(200);
    }
}
