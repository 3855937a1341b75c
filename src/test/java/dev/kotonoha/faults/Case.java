package dev.kotonoha.faults;

import com.mongodb.client.model.Filters;
import org.bson.Document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A person whose answers are sent one by one on purpose, and what the database holds of them. */
record Case(World world, Person person, Ledger ledger, List<String> slow) {

    /** Before a figure that missed its goal. */
    static final String SLOW = "slow: ";

    static Case of(World world, int cards) throws Exception {
        return new Case(world, world.people(1, cards).getFirst(), new Ledger(), new ArrayList<>());
    }

    static Ledger.Sent review(String card, String rating, Instant at) {
        return new Ledger.Sent(UUID.randomUUID().toString(), card, rating, at, 1000);
    }

    /** Sends a batch as of a device's clock, which it does not tell when that is absent. */
    CompletableFuture<Web.Reply> send(int node, List<Ledger.Sent> batch, Instant... sentAt) {
        var reviews = batch.stream().map(Ledger.Sent::body).toList();
        var body = sentAt.length == 0
                ? Map.of("reviews", reviews)
                : Map.of("reviews", reviews, "sentAt", sentAt[0].toString());
        return world.web().send("POST", world.nodes().get(node).at("/api/v1/reviews"), person.token(), body, Web.PATIENCE);
    }

    /** Sends good answers, which count as such. */
    void upload(int node, List<Ledger.Sent> batch, Instant... sentAt) {
        ledger.sending(batch);
        ledger.told(batch, send(node, batch, sentAt).join());
    }

    static List<String> statuses(Web.Reply reply) {
        return reply.body().path("results").valueStream().map(result -> result.path("status").asString("")).toList();
    }

    Document card(String id) {
        return Objects.requireNonNull(world.cluster().database().getCollection("cards")
                .find(Filters.and(Filters.eq("learnerId", person.id()), Filters.eq("_id", id))).first(), "the card is gone");
    }

    /** The answer as it is kept. */
    Document kept(Ledger.Sent sent) {
        return card(sent.card()).getList("prompts", Document.class).stream()
                .flatMap(prompt -> prompt.getList("history", Document.class).stream())
                .filter(review -> review.getString("i").equals(sent.id())).findFirst().orElseThrow();
    }

    /** A figure that depends on the machine, too: a miss is told, but is no fault. */
    void timely(boolean right, String otherwise) {
        if (!right) {
            slow.add(SLOW + otherwise);
        }
    }

    void expect(boolean right, String otherwise) {
        if (!right) {
            ledger.complain(otherwise);
        }
    }

    Outcome outcome(String name, String... notes) {
        return Outcome.of(name, Inspection.of(world.cluster(), ledger, List.of(person)), Duration.ZERO, Duration.ZERO, ledger,
                Stream.concat(Stream.of(notes), slow.stream()).toList());
    }
}
