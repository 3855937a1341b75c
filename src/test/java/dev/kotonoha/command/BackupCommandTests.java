package dev.kotonoha.command;

import dev.kotonoha.Application;
import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.SignUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class BackupCommandTests {

    private static final SignUp READER = new SignUp("reader@example.org", "leaves-of-words-2026", "読む人", null, null, null);

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach
    void backUpOneReader() {
        file = folder.resolve("backup.gz");
        try (var server = Backstage.open(Application.class, settings("old"))) {
            server.getBean(Accounts.class).signUp(READER);
        }
        assertThat(run("old", "backup", file.toString())).isZero();
    }

    @Test
    void whoWasThereIsThereAgainAndOnlyOnce() {
        assertThat(run("new", "restore", file.toString())).isZero();

        try (var server = Backstage.open(Application.class, settings("new"))) {
            var accounts = server.getBean(Accounts.class);
            assertThatThrownBy(() -> accounts.signUp(READER)).hasMessageContaining("409");
        }
    }

    @Test
    void whatADatabaseHasIsReplacedOnlyWhenAskedTo() {
        try (var server = Backstage.open(Application.class, settings("old"))) {
            server.getBean(MongoTemplate.class).remove(new org.springframework.data.mongodb.core.query.Query(), "accounts");
        }
        assertThat(run("old", "restore", file.toString())).isEqualTo(Commands.BAD_INPUT);
        assertThat(err.toString()).contains("has data already");
        assertThat(accounts("old")).isZero();

        assertThat(run("old", "restore", "--replace", file.toString())).isZero();
        assertThat(accounts("old")).isOne();
    }

    @Test
    void aFileThatWasCutOffOrChangedIsToldBeforeAnythingIsWritten() throws IOException {
        var lines = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file))).readAllBytes();
        var text = new String(lines, StandardCharsets.UTF_8);
        refused(compressed(Arrays.copyOf(lines, lines.length / 2)), "its end is missing");
        refused(compressed(text.replace("reader@example", "writer@example").getBytes(StandardCharsets.UTF_8)),
                "accounts is wrong");
        refused(compressed(text.replaceFirst("\"form\": .*?}", "\"form\": {\"\\$numberInt\": \"9\"}")
                .getBytes(StandardCharsets.UTF_8)), "newer Kotonoha");
        refused(Arrays.copyOf(Files.readAllBytes(file), 2000), "damaged");
        refused("hello".getBytes(StandardCharsets.UTF_8), "no backup");

        assertThat(accounts("new")).isZero();
    }

    @Test
    void aRestoreThatDidNotEndIsDoneAgainBeforeTheServerStarts(CapturedOutput output) {
        try (var database = Backstage.database(settings("new"))) {
            database.getBean(MongoTemplate.class).getCollection("restoring").insertOne(new org.bson.Document("_id", "backup.gz"));
            database.getBean(MongoTemplate.class).getCollection("cards").insertOne(new org.bson.Document("_id", "half"));
        }
        var server = new org.springframework.boot.SpringApplication(Application.class);
        assertThatThrownBy(() -> server.run(settings("new").toArray(String[]::new)));
        assertThat(output).contains("run the command restore again");

        assertThat(run("new", "restore", file.toString())).isZero();
        assertThat(accounts("new")).isOne();
    }

    @Test
    void aFolderInUseSaysHowTheRunningServerGivesABackup(CapturedOutput output) {
        try (var server = Backstage.database(settings("old"))) {
            assertThat(server.isRunning()).isTrue();
            assertThat(run("old", "backup", file.toString())).isEqualTo(Commands.BAD_INPUT);
        }
        assertThat(output).contains("in use by another Kotonoha", "/api/v1/backup");
    }

    private void refused(byte[] bytes, String reason) throws IOException {
        var bad = Files.write(folder.resolve("bad.gz"), bytes);

        assertThat(run("new", "restore", bad.toString())).isEqualTo(Commands.BAD_INPUT);
        assertThat(err.toString()).contains(reason);
    }

    private static byte[] compressed(byte[] lines) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(lines);
        }
        return out.toByteArray();
    }

    private long accounts(String data) {
        try (var database = Backstage.database(settings(data))) {
            return database.getBean(MongoTemplate.class).getCollection("accounts").countDocuments();
        }
    }

    private int run(String data, String... command) {
        var args = new ArrayList<>(List.of(command));
        args.addAll(settings(data));
        return Commands.run(args.toArray(String[]::new), new PrintWriter(err, true), Application.class);
    }

    private List<String> settings(String data) {
        return List.of("--kotonoha.data-dir=" + folder.resolve(data), "--kotonoha.seeds=src/test/resources/seeds",
                "--server.port=-1");
    }
}
