package dev.kotonoha.reading;

import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Spine;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class RecommendationTests {

    private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void whatIsReadWithEaseAndStillTeachesComesFirst() {
        assertThat(order(content("hard", 0.80, 0, 0), content("right", 0.96, 0, 0), content("easy", 1.0, 0, 0),
                content("nearly", 0.945, 0, 0))).containsExactly("right", "nearly", "easy", "hard");
    }

    @Test
    void assignedWorkGoesBeforeEverything() {
        var assigned = new Recommendation.Candidate(new Spine(new ContentId("assigned"), 0L, "beginner", OLD),
                new Fit(0.5, 0, true), 5);

        assertThat(order(content("right", 0.96, 9, 0), assigned)).containsExactly("assigned", "right");
    }

    @Test
    void thenTheOwnLevelThenDueWords() {
        assertThat(order(content("far", 0.96, 9, 2), content("near", 0.96, 0, 0), content("due", 0.97, 3, 0)))
                .containsExactly("due", "near", "far");
    }

    @Test
    void thenTheNewest() {
        var newer = new Recommendation.Candidate(new Spine(new ContentId("newer"), 0L, "beginner", OLD.plusSeconds(1)),
                new Fit(0.96, 0, false), 0);

        assertThat(order(content("older", 0.97, 0, 0), newer)).containsExactly("newer", "older");
    }

    @Test
    void whileNothingIsKnownTheLevelDecides() {
        assertThat(order(content("far", null, 0, 3), content("own", null, 0, 0))).containsExactly("own", "far");
    }

    private static Recommendation.Candidate content(String id, Double coverage, int due, int levels) {
        return new Recommendation.Candidate(new Spine(new ContentId(id), 0L, "beginner", OLD), new Fit(coverage, due, false),
                levels);
    }

    private static List<String> order(Recommendation.Candidate... candidates) {
        return Recommendation.order(List.of(candidates)).stream().map(found -> found.spine().id().value()).toList();
    }
}
