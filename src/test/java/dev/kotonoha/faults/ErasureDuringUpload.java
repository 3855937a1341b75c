package dev.kotonoha.faults;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** An account that is erased while its devices upload leaves a tombstone, and nothing else that carries its id. */
final class ErasureDuringUpload {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int DEVICES = 4;

    private ErasureDuringUpload() {
    }

    static Outcome run(World world, String name) throws Exception {
        var erased = Case.of(world, 30);
        upload(erased);
        var bystander = Case.of(world, 1);
        bystander.upload(0, List.of(Case.review(bystander.person().cards().getFirst(), "GOOD", Instant.now().minusSeconds(60))));
        var late = erased.send(0, List.of(Case.review(erased.person().cards().getFirst(), "GOOD", Instant.now()))).join();
        bystander.expect(late.status() == 401, "a late upload was answered with " + late.status());
        remains(world, erased.person(), "cards").forEach(bystander.ledger()::complain);
        sweepEarly(world, erased.person());
        for (var collection : world.cluster().database().listCollectionNames()) {
            remains(world, erased.person(), collection).forEach(bystander.ledger()::complain);
        }
        var tombstone = world.cluster().database().getCollection("accounts").find(Filters.eq("_id", erased.person().id()))
                .first();
        bystander.expect(tombstone != null && !tombstone.toJson().contains(erased.person().email()),
                "not a tombstone: " + tombstone);
        return bystander.outcome(name);
    }

    private static void upload(Case erased) throws Exception {
        var world = erased.world();
        var devices = IntStream.range(0, DEVICES).mapToObj(number -> new Device(world, erased.person(), erased.ledger(),
                new Device.Habits(0.5, 0, 10), number)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            devices.forEach(threads::submit);
            Thread.sleep(world.calm());
            var begun = world.web().call("DELETE", world.nodes().getFirst().at("/api/v1/me"), erased.person().token(),
                    Map.of("password", Person.PASSWORD));
            var status = world.nodes().getLast().at(begun.path("status").asString());
            Shell.await(PATIENCE, "the erasure",
                    () -> world.web().call("GET", status, null, null).path("status").asString().equals("done"));
            Thread.sleep(500);
            devices.forEach(Device::stop);
        }
    }

    /** What an upload that was under way has still written is erased minutes later: here, now. */
    private static void sweepEarly(World world, Person person) throws Exception {
        var jobs = world.cluster().database().getCollection("jobs");
        var pending = Filters.eq("subject", person.id());
        jobs.updateMany(pending, Updates.set("dueAt", new Date()));
        Shell.await(PATIENCE, "the second erasure", () -> jobs.countDocuments(pending) == 0);
    }

    private static List<String> remains(World world, Person person, String collection) {
        var its = Filters.eq("learnerId", person.id());
        var left = world.cluster().database().getCollection(collection).countDocuments(its);
        return left == 0 ? List.of() : List.of(left + " documents are left in " + collection);
    }
}
