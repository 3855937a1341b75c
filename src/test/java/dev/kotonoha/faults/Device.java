package dev.kotonoha.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Uploads answers given offline, and sends what it does not know the outcome of again, cut into other batches, to any server, for as long as it takes.
 */
final class Device implements Runnable {

    private static final int MOST = 50;
    private static final int MONTH_SECONDS = 30 * 86_400;
    private static final String[] RATINGS = {"AGAIN", "HARD", "GOOD", "GOOD", "GOOD", "EASY"};

    /**
     * How it behaves.
     *
     * @param twice how often it sends to both servers at once, 0..1
     * @param hangsUp how often it hangs up before an answer is likely, 0..1
     * @param thinkMs how long it rests between uploads at most
     */
    record Habits(double twice, double hangsUp, int thinkMs) {

        static final Habits USUAL = new Habits(0.1, 0, 400);
    }

    private final World world;
    private final Person person;
    private final Ledger ledger;
    private final Habits habits;
    private final Random random;
    private final List<Ledger.Sent> unknown = new ArrayList<>();
    private volatile boolean isStopped;

    Device(World world, Person person, Ledger ledger, Habits habits, long seed) {
        this.world = world;
        this.person = person;
        this.ledger = ledger;
        this.habits = habits;
        random = new Random(seed);
    }

    void stop() {
        isStopped = true;
    }

    @Override
    public void run() {
        try {
            while (!isStopped) {
                var batch = batch();
                ledger.sending(batch);
                var replies = random.nextDouble() < habits.twice()
                        ? List.of(post(batch, 0), post(batch, 1))
                        : List.of(post(batch, random.nextInt(2)));
                replies.forEach(reply -> ledger.told(batch, reply.join()));
                batch.stream().filter(review -> !ledger.isAcknowledged(review)).forEach(unknown::add);
                Thread.sleep(rest(replies.getLast().join()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Old answers in another order and other company, and new ones. */
    private List<Ledger.Sent> batch() {
        Collections.shuffle(unknown, random);
        var size = 1 + random.nextInt(MOST);
        var again = unknown.subList(0, Math.min(size, unknown.size()));
        var batch = new ArrayList<>(again);
        again.clear();
        while (batch.size() < size) {
            batch.add(review());
        }
        return batch;
    }

    private Ledger.Sent review() {
        var at = Instant.now().minusSeconds(random.nextInt(MONTH_SECONDS)).truncatedTo(ChronoUnit.SECONDS);
        var card = person.cards().get(random.nextInt(person.cards().size()));
        return new Ledger.Sent(new UUID(random.nextLong(), random.nextLong()).toString(), card,
                RATINGS[random.nextInt(RATINGS.length)], at, 500 + random.nextInt(9000));
    }

    private CompletableFuture<Web.Reply> post(List<Ledger.Sent> batch, int node) {
        var patience = random.nextDouble() < habits.hangsUp() ? Duration.ofMillis(2 + random.nextInt(40)) : Web.PATIENCE;
        return world.web().send("POST", world.nodes().get(node).at("/api/v1/reviews"), person.token(),
                Map.of("reviews", batch.stream().map(Ledger.Sent::body).toList()), patience);
    }

    /** As told by the server, or as it likes. */
    private Duration rest(Web.Reply reply) {
        var own = random.nextInt(1 + habits.thinkMs());
        return Duration.ofMillis(own + 1000L * reply.retryAfter());
    }
}
