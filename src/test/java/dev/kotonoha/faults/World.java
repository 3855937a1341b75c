package dev.kotonoha.faults;

import com.mongodb.client.model.Filters;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Three database members, two servers, and the people who use them. */
final class World implements AutoCloseable {

    private static final int DEVICES_EACH = 3;
    /** No election by time-out can be sooner. */
    private static final Duration SOONEST = Duration.ofSeconds(5);

    private final Options options;
    private final Cluster cluster;
    private final List<Node> nodes = new ArrayList<>();
    private final Web web = new Web();
    private final Random random;
    private volatile Ledger present = new Ledger();

    World(Options options, Path work) throws Exception {
        this.options = options;
        random = new Random(options.seed());
        cluster = new Cluster(work);
        for (var name : List.of("server1", "server2")) {
            var node = new Node(name, work, cluster.uri(), options.weakness());
            nodes.add(node);
            node.launch();
        }
        for (var node : nodes) {
            node.awaitReady();
        }
    }

    /** Something that happens to the world while devices upload. */
    interface Happening {
        void happen() throws Exception;
    }

    /** Lets devices upload, some of them of one person, lets something happen meanwhile, and looks whether all is well. */
    Outcome underLoad(String fault, Device.Habits habits, Duration longestGap, Happening happening) throws Exception {
        var people = people(4, 40);
        var ledger = new Ledger();
        present = ledger;
        var devices = people.stream().flatMap(person -> IntStream.range(0, DEVICES_EACH)
                .mapToObj(number -> new Device(this, person, ledger, habits, random.nextLong()))).toList();
        Duration gap;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                devices.forEach(threads::submit);
                Thread.sleep(calm());
                ledger.watch();
                happening.happen();
                Thread.sleep(calm());
                gap = ledger.longestGap();
            } finally {
                devices.forEach(Device::stop);
            }
        }
        cluster.awaitHealth();
        return Outcome.of(fault, Inspection.of(cluster, ledger, people), gap, longestGap, ledger, List.of());
    }

    /** Waits until another member leads, and answers are acknowledged under it, while the former one can not come back. */
    void awaitSuccession(Member former) throws Exception {
        var begin = System.nanoTime();
        cluster.awaitSuccessor(former);
        if (System.nanoTime() - begin < SOONEST.toNanos()) {
            throw new IllegalStateException("The fault did not hit the primary");
        }
        Thread.sleep(1000);
        var soFar = present.acknowledged().size();
        Shell.await(Duration.ofSeconds(60), "acknowledgements again", () -> present.acknowledged().size() > soFar);
    }

    /** New people with cards. */
    List<Person> people(int number, int cards) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, number)
                    .mapToObj(i -> threads.submit(() -> Person.create(web, nodes.get(i % 2), cards)))
                    .toList();
            var people = new ArrayList<Person>();
            for (var task : tasks) {
                people.add(task.get());
            }
            awaitLeisure(people);
            return people;
        }
    }

    /** Waits until the work that began with their day is done: no memory model is trained any more that day. */
    private void awaitLeisure(List<Person> people) throws Exception {
        var theirs = Filters.in("subject", people.stream().map(Person::id).toList());
        Shell.await(Duration.ofSeconds(30), "the work of the day",
                () -> cluster.database().getCollection("jobs").countDocuments(theirs) == 0);
    }

    /** How long nothing special happens before and after a fault. */
    Duration calm() {
        return Duration.ofSeconds(options.isLong() ? 15 : 3);
    }

    Options options() {
        return options;
    }

    Cluster cluster() {
        return cluster;
    }

    List<Node> nodes() {
        return nodes;
    }

    Web web() {
        return web;
    }

    Random random() {
        return random;
    }

    @Override
    public void close() throws Exception {
        for (var node : nodes) {
            node.close();
        }
        cluster.close();
    }
}
