package dev.kotonoha.command;

import dev.kotonoha.Application;
import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.SignUp;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class AuditCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void endsWithOneUntilWhatDiffersIsMended() {
        countWhatNobodyDid();

        assertThat(run("audit")).isOne();
        assertThat(err.toString()).contains("1 learners, 0 cards", "1 differences, 0 of them mended");
        assertThat(run("audit", "--repair")).isZero();
        assertThat(err.toString()).contains("1 differences, 1 of them mended");
        assertThat(run("audit")).isZero();
    }

    private void countWhatNobodyDid() {
        try (var server = Backstage.open(Application.class, settings())) {
            var learner = server.getBean(Accounts.class)
                    .signUp(new SignUp("reader@example.org", "leaves-of-words-2026", "読む人", null, null, null));
            var counters = new Document("reviews", 3);
            List.of("again", "newCards", "dueCards", "taps", "sentencesRead", "wordsRead")
                    .forEach(name -> counters.append(name, 0));
            server.getBean(MongoTemplate.class).getCollection("studyDays")
                    .insertOne(new Document("_id", learner + "|2026-06-30").append("learnerId", learner.value())
                            .append("day", "2026-06-30").append("counters", counters.append("studiedMs", 0L)));
        }
    }

    private int run(String... command) {
        var args = new ArrayList<>(List.of(command));
        args.addAll(settings());
        return Commands.run(args.toArray(String[]::new), new PrintWriter(err, true), Application.class);
    }

    private List<String> settings() {
        return List.of("--kotonoha.data-dir=" + folder.resolve("data"), "--kotonoha.seeds=src/test/resources/seeds");
    }
}
