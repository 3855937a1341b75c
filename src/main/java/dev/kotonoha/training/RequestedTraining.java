package dev.kotonoha.training;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.kernel.Job;
import org.springframework.stereotype.Component;

/** Trains a learner's model because they asked for it. */
@Component
class RequestedTraining implements Job {

    static final String KIND = "train";

    private final Fitting fitting;

    RequestedTraining(Fitting fitting) {
        this.fitting = fitting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String subject) {
        fitting.train(new LearnerId(subject));
    }
}
