package dev.kotonoha.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/** The whole database stands still for two seconds: servers say so within one, and are soon themselves again. */
final class Stall {

    private static final int DEVICES = 40;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private Stall() {
    }

    static Outcome run(World world, String name) throws Exception {
        var stalled = Case.of(world, 100);
        var crowd = new Crowd(stalled);
        crowd.press(DEVICES, SECOND);
        var threads = world.nodes().getFirst().threads();
        for (var member : world.cluster().members()) {
            member.pause();
        }
        Duration recovered;
        List<Web.Reply> replies;
        try (var aside = Executors.newVirtualThreadPerTaskExecutor()) {
            var pressed = aside.submit(() -> crowd.press(DEVICES, Duration.ofMillis(1200)));
            Thread.sleep(2000);
            for (var member : world.cluster().members()) {
                member.resume();
            }
            recovered = Overload.recovery(stalled);
            replies = pressed.get();
        }
        world.cluster().awaitHealth();
        var slowest = replies.stream().map(Web.Reply::took).max(Duration::compareTo).orElseThrow();
        stalled.expect(replies.stream().allMatch(reply -> reply.status() == 503 && reply.retryAfter() > 0),
                "not 503 with Retry-After: " + replies.stream().map(Web.Reply::status).distinct().toList());
        stalled.timely(slowest.compareTo(world.stretched(SECOND)) <= 0, "answered only after " + slowest);
        stalled.timely(recovered.compareTo(world.stretched(Duration.ofSeconds(5))) <= 0, "recovered after " + recovered);
        var after = world.nodes().getFirst().threads();
        stalled.expect(after <= Math.max(threads, Overload.THREADS), "threads grew from " + threads + " to " + after);
        return stalled.outcome(name, replies.size() + " refused within " + slowest.toMillis() + " ms, recovered in "
                + recovered.toMillis() + " ms, threads " + threads + " to " + after);
    }
}
