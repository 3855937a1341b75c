package dev.kotonoha.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The servers are asked to stop, and start anew, one after the other, as an update does; devices send without a rest to whichever says that it is ready, as a
 * proxy does, and every request is answered: none with an error. Where an older jar is named, both versions serve the same people in between.
 */
final class RollingUpdate {

    private static final int DEVICES = 8;
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Instant BEGIN = Instant.parse("2020-02-02T02:02:02Z");

    private final World world;
    private final Case here;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    /** How often a device was told to come again, or no server said that it is ready: a busy machine does that, too. */
    private final AtomicInteger putOff = new AtomicInteger();
    private volatile List<Integer> ready = List.of(0, 1);

    private RollingUpdate(World world, Case here) {
        this.world = world;
        this.here = here;
    }

    static Outcome run(World world, String name) throws Exception {
        var update = new RollingUpdate(world, Case.of(world, 40));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(update::watch);
            var devices = IntStream.range(0, DEVICES).mapToObj(number -> threads.submit(() -> update.study(new Random(number))))
                    .toList();
            try {
                for (var node : world.nodes()) {
                    Thread.sleep(world.calm());
                    node.stop();
                    node.update();
                    node.launch();
                    node.awaitReady();
                }
                Thread.sleep(world.calm());
            } finally {
                update.isOver.set(true);
            }
            for (var device : devices) {
                device.get();
            }
        }
        update.here.timely(update.putOff.get() == 0, update.putOff + " were told to come again, or found no server ready");
        return update.here.outcome(name, update.answered + " requests answered");
    }

    private boolean watch() throws InterruptedException {
        while (!isOver.get()) {
            var found = new ArrayList<Integer>();
            for (var number = 0; number < world.nodes().size(); number++) {
                if (world.web().send("GET", world.nodes().get(number).at("/readyz"), null, null, Duration.ofSeconds(1)).join()
                        .status() == 200) {
                    found.add(number);
                }
            }
            ready = List.copyOf(found);
            Thread.sleep(LOOK);
        }
        return true;
    }

    private boolean study(Random random) throws InterruptedException {
        while (!isOver.get()) {
            var at = ready;
            if (at.isEmpty()) {
                putOff.incrementAndGet();
                Thread.sleep(LOOK);
                continue;
            }
            var card = here.person().cards().get(random.nextInt(here.person().cards().size()));
            var batch = List.of(Case.review(card, "GOOD", BEGIN.plusSeconds(random.nextInt(1_000_000))));
            here.ledger().sending(batch);
            var reply = here.send(at.get(random.nextInt(at.size())), batch).join();
            here.ledger().told(batch, reply);
            var isPutOff = reply.status() == 503 && reply.retryAfter() > 0;
            here.expect(reply.status() == 200 || isPutOff, "a request was answered with " + reply.status());
            (isPutOff ? putOff : answered).incrementAndGet();
        }
        return true;
    }
}
