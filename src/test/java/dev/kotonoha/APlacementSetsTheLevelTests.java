package dev.kotonoha;

import dev.kotonoha.language.Language;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class APlacementSetsTheLevelTests {

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private Language language;

    private Api.Person learner;

    @BeforeEach
    void signUp() {
        clock.set(TestClock.START);
        learner = api.newLearner();
    }

    @Test
    void andTheLexicon() {
        var result = place(word -> language.rank(word).filter(rank -> rank <= 4000).isPresent());

        assertThat(result.path("reliable").asBoolean()).isTrue();
        assertThat(result.path("words").asInt()).isBetween(2500, 6500);
        assertThat(result.path("low").asInt()).isLessThan(result.path("words").asInt());
        assertThat(learner.get("/api/v1/me").body().path("level")).isEqualTo(result.path("level"));
        assertThat(learner.get("/api/v1/vocabulary?status=KNOWN&limit=200").body().path("items")).hasSize(200);
    }

    @Test
    void andTheLexiconPartCanBeTakenBack() {
        var claim = place(word -> language.rank(word).filter(rank -> rank <= 4000).isPresent()).path("claim").asString();

        assertThat(learner.delete("/api/v1/vocabulary/known/" + claim).status()).isEqualTo(204);
        assertThat(learner.get("/api/v1/vocabulary?status=KNOWN").body().path("items")).isEmpty();
    }

    @Test
    void butNotForWhoKnowsWordsThatDoNotExist() {
        var result = place(word -> true);

        assertThat(result.path("reliable").asBoolean()).isFalse();
        assertThat(result.path("claimedInvented").asInt()).isEqualTo(30);
        assertThat(learner.get("/api/v1/me").body().path("level").isNull()).isTrue();
    }

    @Test
    void anotherTakesThePlaceOfTheFirst() {
        place(word -> language.rank(word).isPresent());
        var second = place(word -> language.rank(word).filter(rank -> rank <= 1000).isPresent());

        assertThat(second.path("words").asInt()).isLessThan(3000);
        assertThat(learner.get("/api/v1/me").body().path("level")).isEqualTo(second.path("level"));
    }

    @Test
    void theSameAnswersAgainChangeNothingAndOtherWordsAreRefused() {
        var begun = learner.post("/api/v1/placements", Map.of()).body();
        var answers = "/api/v1/placements/" + begun.path("id").asString() + "/answers";

        assertThat(learner.post(answers, Map.of("known", List.of("elsewhere"))).status()).isEqualTo(422);
        var first = learner.post(answers, Map.of("known", List.of())).body();
        assertThat(learner.post(answers, Map.of("known", List.of())).body()).isEqualTo(first);
        assertThat(api.newLearner().post(answers, Map.of("known", List.of())).status()).isEqualTo(404);
    }

    private JsonNode place(Predicate<String> knows) {
        var begun = learner.post("/api/v1/placements", Map.of()).body();
        var known = new ArrayList<String>();
        begun.path("words").forEach(word -> {
            if (knows.test(word.asString())) {
                known.add(word.asString());
            }
        });
        return learner.post("/api/v1/placements/" + begun.path("id").asString() + "/answers", Map.of("known", known)).body();
    }
}
