package dev.kotonoha.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What devices sent and what they were told; and how long nobody was told anything. */
final class Ledger {

    private static final int ENOUGH = 20;

    /** An answer as a device keeps it until it is acknowledged. */
    record Sent(String id, String card, String rating, Instant at, int durationMs) {

        String key() {
            return card + "/" + id;
        }

        Map<String, Object> body() {
            return Map.of("id", id, "card", card, "rating", rating, "at", at.toString(), "durationMs", durationMs);
        }
    }

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private final Map<String, Boolean> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicLong last = new AtomicLong();
    private final AtomicLong gap = new AtomicLong();

    void sending(Collection<Sent> batch) {
        batch.forEach(review -> sent.put(review.key(), review));
    }

    /** Takes a reply to a batch: what it acknowledges, and what it must never say. */
    void told(List<Sent> batch, Web.Reply reply) {
        if (reply.isRefusal()) {
            complain("status " + reply.status());
        }
        if (reply.status() != 200) {
            return;
        }
        var results = reply.body().path("results");
        for (var i = 0; i < batch.size(); i++) {
            var status = results.path(i).path("status").asString("none");
            if (!results.path(i).path("id").asString("").equals(batch.get(i).id())) {
                complain("an answer to something else");
            } else if (status.equals("applied") || status.equals("duplicate")) {
                acknowledged.put(batch.get(i).key(), true);
            } else {
                complain(status);
            }
        }
        mark();
    }

    void complain(String what) {
        if (complaints.size() < ENOUGH) {
            complaints.add(what);
        }
    }

    /** From now on the time between acknowledgements counts. */
    void watch() {
        gap.set(0);
        last.set(System.nanoTime());
    }

    /** The longest time without an acknowledgement since it was watched. */
    Duration longestGap() {
        mark();
        return Duration.ofNanos(gap.get());
    }

    boolean isAcknowledged(Sent review) {
        return acknowledged.containsKey(review.key());
    }

    Map<String, Sent> sent() {
        return sent;
    }

    Collection<String> acknowledged() {
        return acknowledged.keySet();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void mark() {
        var now = System.nanoTime();
        var before = last.getAndAccumulate(now, Math::max);
        gap.accumulateAndGet(now - before, Math::max);
    }
}
