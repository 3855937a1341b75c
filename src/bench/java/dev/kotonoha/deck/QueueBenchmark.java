package dev.kotonoha.deck;

import dev.kotonoha.Application;
import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.account.ReviewOrder;
import dev.kotonoha.account.SignUp;
import dev.kotonoha.account.StudySettings;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.review.Queue;
import org.springframework.boot.SpringApplication;
import org.springframework.data.mongodb.core.MongoTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Times the first 20 cards of the queue among few and many, a quarter of which are due; arguments are those of the server. */
public final class QueueBenchmark {

    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int RUNS = 40;

    private QueueBenchmark() {
    }

    public static void main(String[] args) {
        var all = new ArrayList<>(List.of(args));
        all.add("--server.port=0");
        all.add("--kotonoha.seeds=src/test/resources/seeds");
        var context = SpringApplication.run(Application.class, all.toArray(String[]::new));
        var accounts = context.getBean(Accounts.class);
        System.out.println("cards   first 20 by due day (ms)   by retrievability (ms)   counted (new, learning, review)");
        for (var size : SIZES) {
            if (size <= Integer.getInteger("most", Integer.MAX_VALUE)) {
                var id = accounts.signUp(new SignUp("bench-" + UUID.randomUUID() + "@example.org", "leaves-of-words-2026", "Bench", null, null,
                        null));
                var learner = accounts.learner(id).orElseThrow();
                fill(context.getBean(MongoTemplate.class), context.getBean(Schedules.class).rules(learner), learner, size);
                var queue = context.getBean(Queue.class);
                var byDay = median(queue, learner);
                accounts.changeStudy(id, study -> ordered(study));
                var ranked = accounts.learner(id).orElseThrow();
                System.out.printf("%6d   %24.1f   %22.1f   %s%n", size, byDay, median(queue, ranked), queue.today(learner, 20).counts());
            }
        }
        context.close();
        System.exit(0);
    }

    private static StudySettings ordered(StudySettings study) {
        return new StudySettings(study.desiredRetention(), study.newCardsPerDay(), study.maximumReviewsPerDay(), study.learningSteps(),
                study.relearningSteps(), study.maximumIntervalDays(), study.leechThreshold(), study.fuzz(), study.burySiblings(),
                study.prompts(), ReviewOrder.RETRIEVABILITY_ASCENDING, study.memoryModel(), study.easyDays(), study.pauses(),
                study.newSpendsReviewLimit(), study.backlogDays(), study.leechAction(), study.startedContentsFirst(), study.tolerateSlips(), study.furigana());
    }

    private static double median(Queue queue, Learner learner) {
        var times = new double[RUNS];
        for (var run = -RUNS; run < RUNS; run++) {
            var start = System.nanoTime();
            queue.today(learner, 20);
            times[Math.max(0, run)] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static void fill(MongoTemplate mongo, Rules rules, Learner learner, int size) {
        var random = new Random(5);
        var now = Instant.now();
        var some = new ArrayList<Card>();
        for (var i = 0; i < size; i++) {
            var made = now.minus(Duration.ofDays(400));
            var card = Card.fresh(CardId.ofHand(learner.id(), CardKind.VOCABULARY, "word" + i, "語"), learner.id(), CardKind.VOCABULARY, null,
                    "word" + i, "語", List.of(), Set.of(Prompt.RECOGNISE), Set.of(), true, made);
            if (i % 10 != 0) {
                card = card.with(Prompt.RECOGNISE, history(random, now), rules, now);
            }
            some.add(card);
            if (some.size() == 1000) {
                mongo.insertAll(some);
                some.clear();
            }
        }
        mongo.insertAll(some);
    }

    /** Answers whose intervals grow; about a quarter of such cards are due. */
    private static List<Review> history(Random random, Instant now) {
        var reviews = new ArrayList<Review>();
        var at = now.minus(Duration.ofMinutes(1 + random.nextInt(60 * 24 * 25)));
        for (var i = 0; i < 6; i++) {
            reviews.add(new Review("r" + i, at, null, at, random.nextInt(8) == 0 ? Rating.AGAIN : Rating.GOOD, 4000L, null, null, null));
            at = at.minus(Duration.ofDays(1 + (6 - i) * 4L));
        }
        return reviews;
    }
}
