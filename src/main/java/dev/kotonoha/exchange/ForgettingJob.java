package dev.kotonoha.exchange;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.kernel.Job;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Forgets a file that was looked at and never taken in. */
@Component
class ForgettingJob implements Job {

    private final ImportRepository repository;

    ForgettingJob(ImportRepository repository) {
        this.repository = repository;
    }

    @Override
    public String kind() {
        return Imports.FORGETTING;
    }

    @Override
    public void run(String subject) {
        var names = subject.split(" ");
        var learner = new LearnerId(names[0]);
        var id = new ImportId(names[1]);
        if (repository.change(learner, id, CardImport.State.READY, Update.update("state", CardImport.State.CANCELLED))) {
            repository.forget(learner, id);
        }
    }
}
