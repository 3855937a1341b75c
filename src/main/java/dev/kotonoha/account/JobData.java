package dev.kotonoha.account;

import dev.kotonoha.kernel.Jobs;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.stream.Stream;

/** Work in the background that is about somebody. */
@Component
class JobData implements PersonalData {

    private final Jobs jobs;

    JobData(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Work that is still to be done. */
    record Ahead(String kind, Instant dueAt) {
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Stream<?> export(LearnerId learner) {
        return jobs.about(learner.value()).stream().map(entry -> new Ahead(entry.kind(), entry.dueAt().toInstant()));
    }

    /** All but the erasure itself. */
    @Override
    public void erase(LearnerId learner) {
        jobs.forget(learner.value(), Erasure.KIND);
    }
}
