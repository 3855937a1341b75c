package dev.kotonoha.faults;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One server: the packaged application as a process of its own. */
final class Node implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Kotonoha is ready: (http://localhost:\\d+)");
    private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");
    private static final Pattern HEAP = Pattern
            .compile("heap\\s+total \\d+K, used (\\d+)K|(?:new generation|tenured generation|Tenured|DefNew)"
                    + "\\s+total \\d+K, used (\\d+)K");
    /** Several looks at whether it is ready. */
    private static final int DRAIN_SECONDS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String name;
    private final Path work;
    private final String database;
    private final @Nullable Weakness weakness;
    private volatile Path jar;
    private volatile @Nullable Process process;
    private volatile URI address = URI.create("http://localhost:1");

    Node(String name, Path work, String database, @Nullable Weakness weakness) {
        this.name = name;
        this.work = work;
        this.database = database;
        this.weakness = weakness;
        jar = Options.path(System.getProperty("faults.older") == null ? "jar" : "older");
    }

    /** Begins to start. */
    void launch() throws IOException {
        var command = new ArrayList<>(List.of(Options.java(), "-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData"));
        if (weakness == null) {
            command.addAll(List.of("-jar", jar.toString()));
        } else {
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Weakened.class.getName(), weakness.word()));
        }
        command.addAll(List.of("--server.port=0", "--kotonoha.drain=" + DRAIN_SECONDS + "s",
                "--kotonoha.data-dir=" + work.resolve(name), "--kotonoha.limits.enabled=false",
                "--kotonoha.seeds=src/test/resources/seeds", "--spring.mongodb.uri=" + database));
        Files.writeString(log(), "");
        process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
    }

    void awaitReady() throws Exception {
        Shell.await(PATIENCE, name + " to be ready", () -> {
            var said = Files.readString(log());
            var ready = READY.matcher(said);
            if (ready.find()) {
                address = URI.create(ready.group(1));
                return true;
            }
            if (!process().isAlive()) {
                throw new InterruptedException(name + " ended: " + said);
            }
            return false;
        });
    }

    /** From its next start it is the present version. */
    void update() {
        jar = Options.path("jar");
    }

    /** Asks it to end, as an administrator does. */
    void stop() throws InterruptedException {
        process().destroy();
        if (!process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(name + " does not end");
        }
    }

    void pause() throws Exception {
        Shell.signal("STOP", process());
    }

    void resume() throws Exception {
        Shell.signal("CONT", process());
    }

    void kill() throws InterruptedException {
        process().destroyForcibly().waitFor();
    }

    URI at(String path) {
        return address.resolve(path);
    }

    int threads() throws IOException {
        var status = THREADS.matcher(Files.readString(Path.of("/proc/" + process().pid() + "/status")));
        return status.find() ? Integer.parseInt(status.group(1)) : 0;
    }

    /** What is alive on the heap, in megabytes. */
    int heapMb() throws Exception {
        var jcmd = Path.of(Options.java()).resolveSibling("jcmd").toString();
        var pid = String.valueOf(process().pid());
        Shell.run(jcmd, pid, "GC.run");
        var used = 0L;
        for (var info = HEAP.matcher(Shell.run(jcmd, pid, "GC.heap_info")); info.find();) {
            used += Long.parseLong(info.group(1) == null ? info.group(2) : info.group(1));
        }
        return (int) (used >> 10);
    }

    @Override
    public void close() throws Exception {
        if (process != null) {
            kill();
        }
    }

    private Process process() {
        return Objects.requireNonNull(process, "not started");
    }

    private Path log() {
        return work.resolve(name + ".log");
    }
}
