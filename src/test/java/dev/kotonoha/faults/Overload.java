package dev.kotonoha.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** More devices than a server takes: it says so within a second, stays as big as it is, and is soon itself again. */
final class Overload {

    private static final int DEVICES = 400;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration PROMPT = Duration.ofMillis(250);
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final Instant LONG_AGO = Instant.parse("2020-02-02T02:02:02Z");
    /** The pool of 200 that answers, full, and those that serve the server itself. */
    static final int THREADS = 240;
    private static final int HEAP_MB_MORE = 40;

    private Overload() {
    }

    static Outcome run(World world, String name) throws Exception {
        var crowd = Case.of(world, 200);
        var pressing = new Crowd(crowd);
        pressing.press(DEVICES, Duration.ofSeconds(3));
        var node = world.nodes().getFirst();
        Thread.sleep(5000);
        var threads = node.threads();
        var heap = node.heapMb();
        var replies = pressing.press(DEVICES, world.calm().multipliedBy(2));
        var recovered = recovery(crowd);
        var refused = replies.stream().filter(reply -> reply.status() == 503).toList();
        crowd.expect(!refused.isEmpty(), "nothing was too much");
        crowd.expect(refused.stream().allMatch(reply -> reply.retryAfter() > 0), "a 503 without Retry-After");
        crowd.expect(replies.stream().allMatch(reply -> reply.status() == 200 || reply.status() == 503),
                "neither 200 nor 503, but "
                        + replies.stream().map(Web.Reply::status).distinct().toList());
        var slowest = Crowd.slowest(refused);
        crowd.timely(slowest.compareTo(world.stretched(SECOND)) <= 0, "503 only after " + slowest);
        crowd.timely(recovered.compareTo(world.stretched(Duration.ofSeconds(5))) <= 0, "recovered after " + recovered);
        crowd.expect(node.threads() <= THREADS, "threads grew from " + threads + " to " + node.threads());
        crowd.expect(node.heapMb() <= heap + HEAP_MB_MORE, "the heap grew from " + heap + " MB to " + node.heapMb() + " MB");
        return crowd.outcome(name, replies.size() - refused.size() + " taken, " + refused.size() + " refused within "
                + slowest.toMillis() + " ms, recovered in " + recovered.toMillis() + " ms, threads " + threads + " to "
                + node.threads() + ", heap " + heap + " to " + node.heapMb() + " MB");
    }

    /** How long until ten answers in a row are taken in less than a quarter of a second each. */
    static Duration recovery(Case people) {
        var begin = System.nanoTime();
        var waited = Duration.ZERO;
        for (var good = 0; good < 10 && waited.compareTo(MOST) < 0; good++) {
            var batch = List.of(Case.review(people.person().cards().getFirst(), "GOOD", LONG_AGO));
            people.ledger().sending(batch);
            var reply = people.send(0, batch).join();
            people.ledger().told(batch, reply);
            if (reply.status() != 200 || reply.took().compareTo(PROMPT) > 0) {
                good = -1;
            }
            waited = Duration.ofNanos(System.nanoTime() - begin);
        }
        return waited;
    }
}
