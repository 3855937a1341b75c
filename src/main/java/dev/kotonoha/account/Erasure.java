package dev.kotonoha.account;

import dev.kotonoha.kernel.Job;
import dev.kotonoha.kernel.Jobs;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The end of an account: at once nobody is signed in to it any more, then all that belongs to it goes. */
@Component
public class Erasure implements Job {

    static final String KIND = "erasure";

    /** Longer than any request takes: what one that was under way has still written goes too. */
    private static final Duration ONCE_MORE = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Credentials credentials;
    private final List<PersonalData> everything;
    private final Jobs jobs;
    private final Clock clock;

    Erasure(Accounts accounts, Credentials credentials, List<PersonalData> everything, Jobs jobs, Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.everything = everything;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Leaves a tombstone in the account's place and asks for the rest to be done; the answer names that job. A 422 problem for a wrong password. */
    public String begin(LearnerId learner, String password) {
        credentials.confirmed(learner, password);
        close(learner);
        return jobs.start(kind(), learner.value(), Duration.ZERO);
    }

    /** Ends an account; when this returns all that belongs to it is gone. */
    public void end(LearnerId learner) {
        close(learner);
        run(learner.value());
    }

    private void close(LearnerId learner) {
        accounts.update(learner, account -> account.tombstone(clock.instant()));
        jobs.start(kind(), learner.value(), ONCE_MORE);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        everything.forEach(data -> data.erase(new LearnerId(subject)));
    }
}
