package dev.kotonoha.faults;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The replica set of three, with the election time-outs that MongoDB comes with. */
final class Cluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DATABASE = "kotonoha";

    private final List<Member> members = new ArrayList<>();
    private final MongoClient client;

    Cluster(Path work) throws Exception {
        Member.lay();
        for (var number = 1; number <= 3; number++) {
            var member = Member.create(number, work);
            member.start();
            members.add(member);
        }
        var seats = members.stream()
                .map(member -> new Document("_id", members.indexOf(member)).append("host", member.address())).toList();
        var initiate = new Document("replSetInitiate", new Document("_id", Member.SET).append("members", seats));
        Shell.await(PATIENCE, "a replica set", () -> members.getFirst().command(initiate).getDouble("ok") == 1);
        Shell.await(PATIENCE, "the first vote",
                () -> members.getFirst().command(new Document("replSetStepUp", 1)).getDouble("ok") == 1);
        client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri()))
                .readConcern(ReadConcern.MAJORITY).build());
        awaitHealth();
    }

    /** Where servers find it. */
    String uri() {
        return members.stream().map(Member::address)
                .collect(Collectors.joining(",", "mongodb://", "/" + DATABASE + "?replicaSet=" + Member.SET));
    }

    /** The servers' database as a majority has it. */
    MongoDatabase database() {
        return client.getDatabase(DATABASE);
    }

    List<Member> members() {
        return members;
    }

    Member primary() throws Exception {
        var found = new ArrayList<Member>();
        Shell.await(PATIENCE, "a primary", () -> {
            found.clear();
            members.stream().filter(Cluster::isPrimary).forEach(found::add);
            return found.size() == 1;
        });
        return found.getFirst();
    }

    /** Waits until one other than this is the primary. */
    void awaitSuccessor(Member former) throws Exception {
        Shell.await(PATIENCE, "a new primary",
                () -> members.stream().anyMatch(member -> member != former && isPrimary(member)));
    }

    /** Waits until one leads and the others follow. */
    void awaitHealth() throws Exception {
        Shell.await(PATIENCE, "a healthy replica set", () -> {
            var status = primary().command(new Document("replSetGetStatus", 1));
            var states = status.getList("members", Document.class).stream().map(member -> member.getInteger("state")).sorted()
                    .toList();
            return states.equals(List.of(1, 2, 2));
        });
    }

    /** Makes commands fail on whichever member they reach; see MongoDB's own tests for what a {@code failCommand} can. */
    void failCommands(Object mode, Document data) {
        for (var member : members) {
            member.command(new Document("configureFailPoint", "failCommand").append("mode", mode).append("data", data));
        }
    }

    void failNoMore() {
        for (var member : members) {
            member.command(new Document("configureFailPoint", "failCommand").append("mode", "off"));
        }
    }

    @Override
    public void close() throws Exception {
        client.close();
        for (var member : members) {
            member.close();
        }
    }

    private static boolean isPrimary(Member member) {
        try {
            return member.isPrimary();
        } catch (com.mongodb.MongoException away) {
            return false;
        }
    }
}
