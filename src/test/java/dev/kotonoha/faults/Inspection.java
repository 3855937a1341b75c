package dev.kotonoha.faults;

import com.mongodb.client.model.Filters;
import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Schedule;
import org.bson.Document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks into the database itself: each acknowledged answer is there once, no other more than once, and memories follow from the answers. */
final class Inspection {

    private static final int ENOUGH = 5;
    private static final double CLOSE = 1e-9;

    private final Ledger ledger;
    private final Schedule schedule = Person.schedule();
    private final Map<String, Integer> found = new HashMap<>();
    private final List<String> examples = new ArrayList<>();
    private int differing;

    private Inspection(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What was found wrong; examples in words. */
    record Findings(int acknowledged, int lost, int doubled, int differing, List<String> examples) {

        boolean isClean() {
            return lost == 0 && doubled == 0 && differing == 0;
        }
    }

    static Findings of(Cluster cluster, Ledger ledger, Collection<Person> people) {
        var inspection = new Inspection(ledger);
        var learners = people.stream().map(Person::id).toList();
        cluster.database().getCollection("cards").find(Filters.in("learnerId", learners)).forEach(inspection::card);
        return inspection.findings();
    }

    private void card(Document card) {
        for (var prompt : card.getList("prompts", Document.class)) {
            var history = prompt.getList("history", Document.class, List.of());
            for (var review : history) {
                var key = card.getString("_id") + "/" + review.getString("i");
                found.merge(key, 1, Integer::sum);
                var sent = ledger.sent().get(key);
                if (sent == null || !sent.rating().equals(review.getString("r"))) {
                    example("a review that nobody sent so: " + key);
                    differing++;
                }
            }
            var replayed = schedule.replay(0, history.stream().filter(review -> review.get("u") == null).sorted(ORDER)
                    .map(review -> new Answer(review.getDate("t").toInstant(), Rating.valueOf(review.getString("r")))).toList());
            if (!isSame(prompt.get("memory", Document.class), replayed)) {
                example(card.getString("_id") + " is " + prompt.get("memory") + ", not " + replayed);
                differing++;
            }
        }
    }

    private static final Comparator<Document> ORDER = Comparator.<Document, Date>comparing(review -> review.getDate("t"))
            .thenComparing(review -> review.getString("i"));

    private static boolean isSame(Document stored, MemoryState replayed) {
        return replayed.stage().name().equals(stored.getString("stage")) && replayed.reviews() == stored.getInteger("reviews")
                && replayed.lapses() == stored.getInteger("lapses") && isClose(stored, "stability", replayed.stability())
                && isClose(stored, "difficulty", replayed.difficulty());
    }

    private static boolean isClose(Document stored, String field, double value) {
        return Math.abs(stored.get(field, Number.class).doubleValue() - value) <= CLOSE * Math.max(1, Math.abs(value));
    }

    private Findings findings() {
        var lost = ledger.acknowledged().stream().filter(key -> !found.containsKey(key)).toList();
        lost.forEach(key -> example("lost: " + key));
        var doubled = found.entrySet().stream().filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey).toList();
        doubled.forEach(key -> example("doubled: " + key));
        return new Findings(ledger.acknowledged().size(), lost.size(), doubled.size(), differing, examples);
    }

    private void example(String words) {
        if (examples.size() < ENOUGH) {
            examples.add(words);
        }
    }
}
