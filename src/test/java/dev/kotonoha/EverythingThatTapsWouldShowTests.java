package dev.kotonoha;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServerTest
class EverythingThatTapsWouldShowTests {

    private static final String CONTENT = "/api/v1/contents/quiet-harbour";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    private Api.Person learner;

    @BeforeEach
    void somebody() {
        clock.set(TestClock.START);
        learner = api.newLearner();
    }

    @Test
    void isWhatEachLookupShows() {
        for (var sentence : learner.get(CONTENT + "/translations").body().path("sentences")) {
            for (var word : sentence.path("words")) {
                var lookup = learner.get(CONTENT + "/lookups?sentence=" + sentence.path("id").asString() + "&start="
                        + word.path("start").asInt() + "&end=" + word.path("end").asInt()).body();

                assertThat(word.path("term")).isEqualTo(lookup.path("term"));
                assertThat(sentence.path("ja")).isEqualTo(lookup.path("sentence").path("ja"));
            }
        }
    }

    @Test
    void coversEveryWordOfTheContent() {
        var content = learner.get(CONTENT).body().path("paragraphs").valueStream()
                .flatMap(paragraph -> paragraph.path("sentences").valueStream()).mapToInt(line -> line.path("words").size())
                .sum();
        var covered = learner.get(CONTENT + "/translations").body().path("sentences").valueStream()
                .mapToInt(line -> line.path("words").size()).sum();

        assertThat(covered).isEqualTo(content).isPositive();
    }

    @Test
    void isNotAskedForAgainWhileItStays() {
        var first = learner.get(CONTENT + "/translations");

        assertThat(learner.get(CONTENT + "/translations", "If-None-Match", first.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    void recordsNothing() {
        learner.get(CONTENT + "/translations");

        assertThat(learner.get("/api/v1/cards").body().path("items")).isEmpty();
        assertThat(learner.get(CONTENT).body().path("progress").path("status").asString()).isEqualTo("unread");
    }
}
