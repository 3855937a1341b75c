package dev.kotonoha.faults;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One mongod of the replica set, in a network namespace of its own, with a small disk of its own. */
final class Member implements AutoCloseable {

    static final String SET = "faults";

    private static final String SUBNET = "10.213.7.";
    private static final String BRIDGE = "faults";
    private static final int PORT = 27017;
    private static final int DISK_MB = 700;
    private static final int SECONDS_TO_ANSWER = 2;

    private final int number;
    private final String space;
    private final Path folder;
    private @Nullable Process process;
    private @Nullable MongoClient client;

    private Member(int number, Path folder) {
        this.number = number;
        this.folder = folder;
        space = "member" + number;
    }

    /** The bridge by which members and servers see each other; the command has put all of this into a namespace of its own. */
    static void lay() throws Exception {
        Shell.run("ip", "link", "set", "lo", "up");
        Files.createDirectories(Path.of("/run/netns"));
        Shell.run("mount", "-t", "tmpfs", "none", "/run/netns");
        Shell.run("ip", "link", "add", BRIDGE, "type", "bridge");
        Shell.run("ip", "addr", "add", SUBNET + "1/24", "dev", BRIDGE);
        Shell.run("ip", "link", "set", BRIDGE, "up");
    }

    static Member create(int number, Path work) throws Exception {
        var member = new Member(number, Files.createDirectory(work.resolve("member" + number)));
        Shell.run("mount", "-t", "tmpfs", "-o", "size=" + DISK_MB + "m", "none", member.folder.toString());
        Shell.run("ip", "netns", "add", member.space);
        Shell.run("ip", "link", "add", member.cable(), "type", "veth", "peer", "name", "eth0", "netns", member.space);
        Shell.run("ip", "link", "set", member.cable(), "master", BRIDGE, "up");
        Shell.run("ip", "-n", member.space, "addr", "add", member.ip() + "/24", "dev", "eth0");
        Shell.run("ip", "-n", member.space, "link", "set", "lo", "up");
        Shell.run("ip", "-n", member.space, "link", "set", "eth0", "up");
        return member;
    }

    String address() {
        return ip() + ":" + PORT;
    }

    void start() throws IOException {
        process = new ProcessBuilder(List.of("ip", "netns", "exec", space, Options.path("mongod").toString(), "--replSet", SET,
                "--port", String.valueOf(PORT), "--bind_ip_all", "--dbpath", folder.toString(), "--oplogSize", "50",
                "--wiredTigerCacheSizeGB", "0.25", "--noscripting", "--setParameter", "enableTestCommands=1", "--setParameter",
                "diagnosticDataCollectionEnabled=false", "--setParameter", "shutdownTimeoutMillisForSignaledShutdown=500"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolveSibling(space + ".log").toFile())).start();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void kill() throws InterruptedException {
        process().destroyForcibly().waitFor();
    }

    /** Asks it to end, as an administrator does. */
    void stop() throws Exception {
        process().destroy();
        if (!process().waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException(space + " does not end");
        }
    }

    void pause() throws Exception {
        Shell.signal("STOP", process());
    }

    void resume() throws Exception {
        Shell.signal("CONT", process());
    }

    /** No word from or to the others; the servers still reach it. */
    void cutOffFrom(List<Member> others) throws Exception {
        for (var other : others) {
            if (other != this) {
                firewall("-A", "INPUT", "-s", other.ip(), "-j", "DROP");
                firewall("-A", "OUTPUT", "-d", other.ip(), "-j", "DROP");
            }
        }
    }

    /** No word from or to anybody. */
    void cutOff() throws Exception {
        firewall("-A", "INPUT", "-i", "eth0", "-j", "DROP");
        firewall("-A", "OUTPUT", "-o", "eth0", "-j", "DROP");
    }

    void reconnect() throws Exception {
        firewall("-F");
    }

    /** Leaves no room for another byte. */
    void fillDisk() throws IOException {
        var block = new byte[1 << 20];
        try (var filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() > block.length) {
                throw full;
            }
        }
    }

    void emptyDisk() throws IOException {
        Files.deleteIfExists(filler());
    }

    /** Runs an administrator's command on this very member. */
    Document command(Document command) {
        if (client == null) {
            client = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString("mongodb://" + address() + "/?directConnection=true"))
                    .timeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS).build());
        }
        return client.getDatabase("admin").runCommand(command);
    }

    boolean isPrimary() {
        return isAlive() && command(new Document("hello", 1)).getBoolean("isWritablePrimary");
    }

    @Override
    public void close() throws Exception {
        if (client != null) {
            client.close();
        }
        if (isAlive()) {
            kill();
        }
        Shell.run("umount", "-l", folder.toString());
    }

    private void firewall(String... rule) throws Exception {
        var command = new java.util.ArrayList<>(List.of("ip", "netns", "exec", space, "iptables", "-w"));
        command.addAll(List.of(rule));
        Shell.run(command.toArray(String[]::new));
    }

    private Process process() {
        return java.util.Objects.requireNonNull(process, "not started");
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private String cable() {
        return "cable" + number;
    }

    private String ip() {
        return SUBNET + (10 + number);
    }
}
