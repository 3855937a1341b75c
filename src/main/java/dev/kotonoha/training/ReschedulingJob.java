package dev.kotonoha.training;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.MemoryModels;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Job;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** Brings all cards of a learner in line after their model, their settings or their pauses changed. */
@Component
class ReschedulingJob implements Job {

    private final Accounts accounts;
    private final Deck deck;
    private final Schedules schedules;
    private final MemoryModels models;
    private final Clock clock;

    ReschedulingJob(Accounts accounts, Deck deck, Schedules schedules, MemoryModels models, Clock clock) {
        this.accounts = accounts;
        this.deck = deck;
        this.schedules = schedules;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Schedules.RESCHEDULING;
    }

    /** Days of a pause shift what falls due after them; anything else leaves what is due alone and spreads the rest evenly. */
    @Override
    public void run(String subject) {
        var shifts = subject.endsWith(Schedules.PAUSES);
        var id = new LearnerId(subject.replace(Schedules.PAUSES, ""));
        accounts.learner(id).ifPresent(learner -> {
            var load = shifts ? null : schedules.load(learner);
            models.keep(id, new Move(deck, learner, schedules.rules(learner), load, clock.instant()).all());
            schedules.remember(id);
        });
    }
}
