package dev.kotonoha.training;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Job;
import org.springframework.stereotype.Component;

/** Trains a learner's model when they have begun a day, if enough was answered since the last time. */
@Component
class DailyTraining implements Job {

    private final Fitting fitting;

    DailyTraining(Fitting fitting) {
        this.fitting = fitting;
    }

    @Override
    public String kind() {
        return Schedules.TRAINING_IF_DUE;
    }

    @Override
    public void run(String subject) {
        fitting.trainIfDue(new LearnerId(subject));
    }
}
