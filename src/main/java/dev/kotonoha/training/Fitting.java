package dev.kotonoha.training;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Fit;
import dev.kotonoha.deck.MemoryModels;
import dev.kotonoha.deck.Review;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.memory.ReviewLog;
import dev.kotonoha.memory.Trained;
import dev.kotonoha.memory.Training;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Arrays;

/** Trains the model that a learner chose on all their answers. */
@Component
class Fitting {

    /** Below so many answers there is nothing to learn yet. */
    private static final int FIRST = 100;
    /** Training again is worth its while when the answers have grown by this share. */
    private static final double GROWTH = 0.15;

    private final Accounts accounts;
    private final Deck deck;
    private final MemoryModels models;
    private final Schedules schedules;
    private final MeterRegistry meters;
    private final Clock clock;

    Fitting(Accounts accounts, Deck deck, MemoryModels models, Schedules schedules, MeterRegistry meters,
            Clock clock) {
        this.accounts = accounts;
        this.deck = deck;
        this.models = models;
        this.schedules = schedules;
        this.meters = meters;
        this.clock = clock;
    }

    /** Trains if enough was answered since the last time; an account that is gone needs nothing. */
    void trainIfDue(LearnerId id) {
        accounts.learner(id).ifPresent(learner -> {
            var log = log(learner);
            int last = models.fit(learner).map(Fit::trainedOn).orElse(0);
            if (log.size() >= last + Math.max(FIRST, GROWTH * last)) {
                train(learner, log);
            }
        });
    }

    /** Trains in any case. */
    void train(LearnerId id) {
        accounts.learner(id).ifPresent(learner -> train(learner, log(learner)));
    }

    private void train(Learner learner, ReviewLog log) {
        var model = learner.study().memoryModel();
        var trained = new Training(MemoryModels.defaults(model)).train(log);
        meters.summary("kotonoha.training.gain", "outcome", trained.outcome().name()).record(Math.max(0, trained.gain()));
        models.keep(learner.id(), model, fit(trained, log.size()));
        accounts.learner(learner.id()).ifPresentOrElse(schedules::bringInLine, () -> models.erase(learner.id()));
    }

    private Fit fit(Trained trained, int reviews) {
        return new Fit(Arrays.stream(trained.parameters().values()).boxed().toList(), trained.outcome(), reviews,
                trained.defaultLogLoss(), trained.trainedLogLoss(), clock.instant());
    }

    /** The answers that count; what was answered before a reset is the history of a card of its own. */
    private ReviewLog log(Learner learner) {
        var log = ReviewLog.builder();
        try (var cards = deck.all(learner.id())) {
            var histories = new long[1];
            cards.forEach(card -> card.histories().forEach(history -> {
                long number = ++histories[0];
                history.forEach(review -> log.add(number, review.at().toEpochMilli(), review.rating(), duration(review)));
            }));
        }
        return log.build(learner.calendar());
    }

    private static int duration(Review review) {
        var told = review.durationMs();
        return told == null ? 0 : (int) Math.min(told, Integer.MAX_VALUE);
    }
}
