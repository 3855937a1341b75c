package dev.kotonoha.dashboard;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.classroom.Memberships;
import dev.kotonoha.kernel.Job;
import org.springframework.stereotype.Component;

/** Follows what learners study, for those who are in a class. */
@Component
class SummaryJob implements Job {

    private final Summaries summaries;
    private final Memberships memberships;
    private final Accounts accounts;

    SummaryJob(Summaries summaries, Memberships memberships, Accounts accounts) {
        this.summaries = summaries;
        this.memberships = memberships;
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return Activity.STUDIED;
    }

    @Override
    public void run(String subject) {
        var id = new LearnerId(subject);
        if (memberships.isAnywhere(id)) {
            accounts.learner(id).ifPresent(summaries::make);
        } else {
            summaries.remove(id);
        }
    }
}
