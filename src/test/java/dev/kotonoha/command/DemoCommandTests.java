package dev.kotonoha.command;

import dev.kotonoha.Application;
import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.SignUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class DemoCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void isRefusedASecondTimeUntilItIsTakenOut() {
        assertThat(run("--learners", "1", "--days", "7")).isZero();
        assertThat(run("--learners", "1", "--days", "7")).isEqualTo(2);
        assertThat(err.toString()).contains("demo --remove");

        assertThat(run("--remove")).isZero();
        assertThat(run("--learners", "1", "--days", "7")).isZero();
    }

    @Test
    void isRefusedAmongRealAccountsUnlessToldOtherwise() {
        try (var server = Backstage.open(Application.class, settings())) {
            server.getBean(Accounts.class)
                    .signUp(new SignUp("reader@example.org", "leaves-of-words-2026", "読む人", null, null, null));
        }

        assertThat(run("--learners", "1", "--days", "7")).isEqualTo(2);
        assertThat(err.toString()).contains("real people", "--among-real-accounts");
        assertThat(run("--learners", "1", "--days", "7", "--among-real-accounts")).isZero();
    }

    @Test
    void saysHowManyThereCanBe() {
        assertThat(run("--learners", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("1 to 99999 learners");
    }

    private int run(String... options) {
        var args = new ArrayList<>(List.of("demo"));
        args.addAll(List.of(options));
        args.addAll(settings());
        return Commands.run(args.toArray(String[]::new), new PrintWriter(err, true), Application.class);
    }

    private List<String> settings() {
        return List.of("--kotonoha.data-dir=" + folder.resolve("data"), "--kotonoha.seeds=src/test/resources/seeds");
    }
}
