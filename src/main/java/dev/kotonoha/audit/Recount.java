package dev.kotonoha.audit;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Job;
import org.springframework.stereotype.Component;

/** Counts all days of a learner anew after the calendar changed: an answer may now belong to another day. */
@Component
class Recount implements Job {

    private final Accounts accounts;
    private final Days days;

    Recount(Accounts accounts, Days days) {
        this.accounts = accounts;
        this.days = days;
    }

    @Override
    public String kind() {
        return Schedules.RECOUNTING;
    }

    @Override
    public void run(String subject) {
        accounts.learner(new LearnerId(subject))
                .ifPresent(learner -> days.mend(learner.id(), days.wrong(learner, days.facts(learner))));
    }
}
