package dev.kotonoha.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many devices that send at the same time, each as soon as it may, and how they were answered. */
final class Crowd {

    private static final int BATCH = 5;

    private final ConcurrentLinkedQueue<Web.Reply> replies = new ConcurrentLinkedQueue<>();
    private final Case here;

    Crowd(Case here) {
        this.here = here;
    }

    /** Sends from so many devices until the time is over. */
    List<Web.Reply> press(int devices, Duration time) {
        replies.clear();
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, devices).forEach(number -> threads.submit(() -> device(new Random(number), end)));
        }
        return new ArrayList<>(replies);
    }

    private boolean device(Random random, long end) throws InterruptedException {
        while (System.nanoTime() < end) {
            var batch = IntStream.range(0, BATCH).mapToObj(number -> review(random)).toList();
            here.ledger().sending(batch);
            var reply = here.send(0, batch).join();
            here.ledger().told(batch, reply);
            replies.add(reply);
            Thread.sleep(reply.isUnknown() ? 1000L * Math.max(1, reply.retryAfter()) : 0);
        }
        return true;
    }

    private Ledger.Sent review(Random random) {
        var cards = here.person().cards();
        var at = Instant.now().minusSeconds(random.nextInt(100_000)).truncatedTo(ChronoUnit.SECONDS);
        return Case.review(cards.get(random.nextInt(cards.size())), "GOOD", at);
    }

    /** The time that all but one in a hundred of these answers took at most. */
    static Duration slowest(List<Web.Reply> replies) {
        var times = replies.stream().map(Web.Reply::took).sorted(Collections.reverseOrder()).toList();
        return times.isEmpty() ? Duration.ZERO : times.get(times.size() / 100);
    }
}
