package dev.kotonoha.catalog;

import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A content is edited while learners read it. */
@ServerTest
class ANewRevisionTests {

    private static final Path SEEDS = copied();
    private static final Path HARBOUR = SEEDS.resolve("contents/quiet-harbour/content.yaml");
    private static final String CONTENT = "/api/v1/contents/quiet-harbour";

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private SeedContents seeds;

    private Api.Person learner;

    @DynamicPropertySource
    static void useTheCopy(DynamicPropertyRegistry registry) {
        registry.add("kotonoha.seeds", SEEDS::toString);
    }

    @BeforeEach
    void loadTheFirstRevision() throws IOException {
        Files.copy(Path.of("src/test/resources/seeds/contents/quiet-harbour/content.yaml"), HARBOUR,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        load();
        clock.set(TestClock.START);
        learner = api.newLearner();
    }

    @Test
    void keepsTheSentencesThatStayedAndTheLearnersPlace() throws IOException {
        var second = sentences().get(1);
        learner.put(CONTENT + "/progress", Map.of("id", "p1", "at", clock.instant().toString(), "sentence", second));
        edit("Nobody gave up.", "Nobody at all gave up.");

        assertThat(sentences().get(1)).isEqualTo(second);
        assertThat(learner.get(CONTENT).body().path("progress").path("furthestSentence").asString()).isEqualTo(second);
        assertThat(learner.get(CONTENT).body().path("revision").asInt()).isGreaterThan(1);
    }

    @Test
    void takesLateTapsOnSentencesThatAreGone() throws IOException {
        var first = sentences().getFirst();
        Files.writeString(HARBOUR,
                Files.readString(HARBOUR).replaceFirst("(?s)  - - en: \"Mia carried.*?    - en: \"She", "  - - en: \"She"));
        load();
        var tap = Map.of("id", "late", "sentence", first, "at", clock.instant().toString());

        assertThat(sentences()).doesNotContain(first);
        assertThat(learner.post(CONTENT + "/taps", Map.of("taps", List.of(tap))).body().path("results").path(0).path("status")
                .asString())
                .isEqualTo("recorded");
    }

    @Test
    void isNotMadeWhereNothingChanged() {
        var revision = learner.get(CONTENT).body().path("revision").asInt();
        load();

        assertThat(learner.get(CONTENT).body().path("revision").asInt()).isEqualTo(revision);
    }

    private List<String> sentences() {
        return learner.get(CONTENT).body().path("paragraphs").findValuesAsString("id");
    }

    private void edit(String before, String after) throws IOException {
        Files.writeString(HARBOUR, Files.readString(HARBOUR).replace(before, after));
        load();
    }

    private void load() {
        seeds.run(new DefaultApplicationArguments());
    }

    private static Path copied() {
        try {
            var folder = Files.createTempDirectory("kotonoha").resolve("seeds");
            FileSystemUtils.copyRecursively(Path.of("src/test/resources/seeds"), folder);
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
