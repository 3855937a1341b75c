package dev.kotonoha.exchange;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.kernel.Job;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import java.time.Clock;

/** Forgets files that were looked at a day ago and never taken in. */
@Component
class ForgettingJob implements Job {

    private final ImportRepository repository;
    private final Clock clock;

    ForgettingJob(ImportRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Imports.FORGETTING;
    }

    @Override
    public void run(String subject) {
        var learner = new LearnerId(subject);
        var longAgo = clock.instant().minus(Imports.KEPT);
        repository.in(learner, CardImport.State.READY).stream().filter(looked -> !looked.createdAt().isAfter(longAgo))
                .map(CardImport::id).forEach(id -> {
                    if (repository.change(learner, id, CardImport.State.READY,
                            Update.update("state", CardImport.State.CANCELLED))) {
                        repository.forget(learner, id);
                    }
                });
    }
}
