package dev.kotonoha.exchange;

import dev.kotonoha.Application;
import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.SignUp;
import dev.kotonoha.anki.Outgoing;
import dev.kotonoha.anki.PackageWriter;
import dev.kotonoha.anki.Target;
import org.springframework.boot.SpringApplication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Times a package of 50,000 notes with 500,000 answers on its way in, in again, and out; arguments are those of the server. */
public final class ImportBenchmark {

    private static final int NOTES = Integer.getInteger("notes", 50_000);
    private static final int ANSWERS = 10;

    private ImportBenchmark() {
    }

    public static void main(String[] args) throws IOException {
        var all = new ArrayList<>(List.of(args));
        all.add("--server.port=0");
        all.add("--kotonoha.seeds=src/test/resources/seeds");
        var context = SpringApplication.run(Application.class, all.toArray(String[]::new));
        var accounts = context.getBean(Accounts.class);
        var learner = accounts.learner(accounts.signUp(new SignUp("bench-" + UUID.randomUUID() + "@example.org",
                "leaves-of-words-2026", "Bench", null, null, null))).orElseThrow();
        var file = Files.createTempFile("bench-", ".apkg");
        write(file);
        System.out.printf("%d notes, %d answers, %.1f MB%n", NOTES, NOTES * ANSWERS, Files.size(file) / 1e6);
        var imports = context.getBean(Imports.class);
        timed("looked at", () -> imports.take(learner, file, List.of(), true).taken());
        timed("taken in", () -> imports.take(learner, file, List.of(), false).taken());
        timed("again", () -> imports.take(learner, file, List.of(), false).taken());
        timed("taken out", () -> written(context.getBean(AnkiExport.class), learner));
        Files.delete(file);
        context.close();
        System.exit(0);
    }

    private static String written(AnkiExport export, Learner learner) {
        try {
            var file = Files.createTempFile("bench-", ".apkg");
            export.write(learner, file);
            var size = Files.size(file);
            Files.delete(file);
            return size / 1_000_000 + " MB";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        Object done();
    }

    private static void timed(String name, Work work) {
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var from = System.nanoTime();
        var result = work.done();
        var seconds = (System.nanoTime() - from) / 1e9;
        var peak = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf("%-10s %6.1f s   heap at most %d MiB of %d MiB   %s%n", name, seconds, peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20, result);
    }

    private static void write(Path file) {
        var random = new Random(11);
        var now = Instant.now();
        var target = new Target(7, "Basic", List.of("Front", "Back"), List.of(new Target.Template("A", "{{Front}}", "{{Back}}")), "", 8,
                "Words", now, 4, -540, 0.9, Collections.nCopies(21, 0.5), List.of(1.0), List.of(1.0), 20, 200, 36500);
        try (var writer = new PackageWriter(file, target)) {
            for (var i = 0; i < NOTES; i++) {
                var log = new ArrayList<Outgoing.Row>();
                var at = now.minus(Duration.ofSeconds(1 + random.nextInt(86_400 * 20))).toEpochMilli();
                for (var answer = 0; answer < ANSWERS; answer++) {
                    log.addFirst(new Outgoing.Row(at, random.nextInt(8) == 0 ? 1 : 3, 10, 5, 500, 1000 + random.nextInt(9000), 1));
                    at -= 86_400_000L * (1 + random.nextInt(30));
                }
                var memory = new Outgoing.Memory(20, 5, now);
                writer.add(new Outgoing("note" + i, now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(400)),
                        List.of("<b>word</b> " + i, "言葉 " + i + "<br>の意味"), List.of("bench"),
                        List.of(new Outgoing.Card(0, Outgoing.Stage.REVIEW, false, 3, 20, ANSWERS, 1, memory, log))));
            }
        }
    }
}
