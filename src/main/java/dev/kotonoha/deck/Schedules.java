package dev.kotonoha.deck;

import dev.kotonoha.account.Learner;
import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Parameters;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.ScheduleSettings;
import org.springframework.stereotype.Component;

/** How each learner's cards are scheduled. */
@Component
public class Schedules {

    private final MemoryModel model = MemoryModel.of(Parameters.fsrs6Defaults());

    /** The schedule under the learner's settings, in the learner's days. */
    public Schedule of(Learner learner) {
        var study = learner.study();
        var settings = new ScheduleSettings(study.desiredRetention(), study.learningSteps(), study.relearningSteps(),
                study.maximumIntervalDays(), study.fuzz());
        return new Schedule(model, settings, learner.calendar());
    }
}
