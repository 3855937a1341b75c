package dev.kotonoha.vocabulary;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Job;
import org.springframework.stereotype.Component;

/** Notes again what cards say of words, after they were reset or brought in line with other rules. */
@Component
class RememberingJob implements Job {

    private final Accounts accounts;
    private final Vocabulary vocabulary;

    RememberingJob(Accounts accounts, Vocabulary vocabulary) {
        this.accounts = accounts;
        this.vocabulary = vocabulary;
    }

    @Override
    public String kind() {
        return Schedules.REMEMBERING;
    }

    @Override
    public void run(String subject) {
        accounts.learner(new LearnerId(subject)).ifPresent(vocabulary::remember);
    }
}
