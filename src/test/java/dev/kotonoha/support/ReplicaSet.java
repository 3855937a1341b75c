package dev.kotonoha.support;

import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One MongoDB replica set of one member for all tests of this JVM: a {@code mongod} on the PATH, else a container. */
final class ReplicaSet {

    private static final String IMAGE = System.getProperty("kotonoha.test.mongo-image", "mongo:7");

    private ReplicaSet() {
    }

    static boolean canStart() {
        return mongod().isPresent() || DockerClientFactory.instance().isDockerAvailable();
    }

    /** The address of a database in it. */
    static String address(String database) {
        return Holder.HOST.replaceFirst("(mongodb://[^/?]+)/?[^?]*", "$1/" + database);
    }

    /** Starts when it is first asked for. */
    private static final class Holder {
        private static final String HOST = mongod().map(ReplicaSet::start).orElseGet(ReplicaSet::startContainer);
    }

    private static Optional<Path> mongod() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable).findFirst();
    }

    private static String startContainer() {
        var container = new MongoDBContainer(DockerImageName.parse(IMAGE).asCompatibleSubstituteFor("mongo")).withReplicaSet();
        container.start();
        System.err.println("Integration tests: MongoDB in a container of " + IMAGE);
        return container.getReplicaSetUrl();
    }

    private static String start(Path mongod) {
        try {
            var data = Files.createTempDirectory("kotonoha-mongod");
            var port = freePort();
            var process = new ProcessBuilder(
                    List.of(mongod.toString(), "--replSet", "test", "--port", String.valueOf(port), "--bind_ip",
                            "127.0.0.1", "--dbpath", data.toString(), "--noscripting"))
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("log").toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            initiate(port);
            System.err.println("Integration tests: MongoDB by " + mongod);
            return "mongodb://127.0.0.1:" + port + "/?replicaSet=test";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void initiate(int port) {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?directConnection=true")) {
            var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
            client.getDatabase("admin")
                    .runCommand(new Document("replSetInitiate", new Document("_id", "test").append("members", List.of(member))));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
