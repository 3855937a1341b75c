package dev.kotonoha.faults;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Histories sent once in order, and again shuffled, split and repeated to two servers at once, come to the same memories to the byte. */
final class ShuffledBatches {

    private static final int CARDS = 100;
    private static final int LONGEST = 24;
    private static final int YEAR_MINUTES = 365 * 24 * 60;
    private static final String[] RATINGS = {"AGAIN", "HARD", "GOOD", "GOOD", "EASY"};

    private final World world;
    private final Ledger ledger = new Ledger();
    private final List<Person> people = new ArrayList<>();
    private final Random random;
    private int differing;

    private ShuffledBatches(World world) {
        this.world = world;
        random = new Random(world.options().seed());
    }

    static Outcome run(World world, String name) throws Exception {
        return new ShuffledBatches(world).run(name);
    }

    private Outcome run(String name) throws Exception {
        for (var left = world.options().cases(); left > 0; left -= CARDS) {
            compare(Math.min(CARDS, left));
        }
        if (differing > 0) {
            ledger.complain(differing + " memories depend on the order of arrival");
        }
        return Outcome.of(name, Inspection.of(world.cluster(), ledger, people), Duration.ZERO, Duration.ZERO, ledger,
                List.of(world.options().cases() + " histories"));
    }

    private void compare(int cards) throws Exception {
        var pair = world.people(2, cards);
        people.addAll(pair);
        var order = Comparator.comparing(Ledger.Sent::at).thenComparing(Ledger.Sent::id);
        var ordered = new ArrayList<Ledger.Sent>();
        var shuffled = new ArrayList<Ledger.Sent>();
        for (var card = 0; card < cards; card++) {
            var start = Instant.now().truncatedTo(ChronoUnit.MINUTES).minus(YEAR_MINUTES, ChronoUnit.MINUTES);
            for (var length = 1 + random.nextInt(LONGEST); length > 0; length--) {
                var sent = new Ledger.Sent(new UUID(random.nextLong(), random.nextLong()).toString(),
                        pair.getFirst().cards().get(card), RATINGS[random.nextInt(RATINGS.length)], at(start), 1000);
                ordered.add(sent);
                shuffled.add(new Ledger.Sent(sent.id(), pair.getLast().cards().get(card), sent.rating(), sent.at(), 1000));
            }
        }
        ordered.sort(order);
        for (var from = 0; from < ordered.size(); from += 1000) {
            post(pair.getFirst(), 0, ordered.subList(from, Math.min(from + 1000, ordered.size())));
        }
        scatter(pair.getLast(), shuffled);
        var first = memories(pair.getFirst());
        memories(pair.getLast()).forEach((front, memory) -> {
            if (!memory.equals(first.get(front))) {
                differing++;
            }
        });
    }

    /** Half of them on few instants, so that ids have to decide. */
    private Instant at(Instant start) {
        return start.plus(random.nextBoolean() ? random.nextInt(YEAR_MINUTES) : 1440L * random.nextInt(20), ChronoUnit.MINUTES);
    }

    private void scatter(Person person, List<Ledger.Sent> reviews) {
        Collections.shuffle(reviews, random);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var from = 0; from < reviews.size();) {
                var batch = List.copyOf(reviews.subList(from, Math.min(reviews.size(), from + 1 + random.nextInt(50))));
                from += batch.size();
                threads.submit(() -> post(person, batch.size() % 2, batch));
                if (random.nextInt(10) == 0) {
                    threads.submit(() -> post(person, 1 - batch.size() % 2, batch));
                }
            }
        }
    }

    private void post(Person person, int node, List<Ledger.Sent> batch) {
        ledger.sending(batch);
        var body = Map.of("reviews", batch.stream().map(Ledger.Sent::body).toList());
        for (var attempt = 0; attempt < 50; attempt++) {
            var reply = world.web().send("POST", world.nodes().get(node).at("/api/v1/reviews"), person.token(), body,
                    Web.PATIENCE).join();
            ledger.told(batch, reply);
            if (!reply.isUnknown()) {
                return;
            }
        }
        ledger.complain("a batch was never taken");
    }

    /** Each card's memory as the API shows it, without what depends on when it is asked. */
    private Map<String, String> memories(Person person) {
        var memories = new TreeMap<String, String>();
        var page = world.web().call("GET", world.nodes().getFirst().at("/api/v1/cards?limit=200"), person.token(), null);
        page.path("items").forEach(card -> {
            var memory = (ObjectNode) card.path("memory");
            memory.remove("retrievability");
            memories.put(card.path("front").asString(), memory.toString());
        });
        return memories;
    }
}
