package dev.kotonoha.training;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.Fit;
import dev.kotonoha.deck.MemoryModels;
import dev.kotonoha.deck.Moved;
import dev.kotonoha.kernel.Jobs;
import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.ScheduleSettings;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a learner's memory model is like, and its training. */
@Service
public class LearnersModel {

    private static final int SHOWN = 6;

    private final MemoryModels models;
    private final Jobs jobs;
    private final Clock clock;

    LearnersModel(MemoryModels models, Jobs jobs, Clock clock) {
        this.models = models;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What training of the model that the learner chose came to last; empty before the first time. */
    public Optional<Fit> fit(Learner learner) {
        return models.fit(learner);
    }

    /** What the last rescheduling did; empty before the first. */
    public Optional<Moved> moved(Learner learner) {
        return models.moved(learner.id());
    }

    /** The weights in use. */
    public List<Double> parameters(Learner learner) {
        return Arrays.stream(models.parameters(learner).values()).boxed().toList();
    }

    /** Has the model trained in the background; asking again within a minute changes nothing. */
    public void train(Learner learner) {
        var minute = clock.instant().getEpochSecond() / 60;
        jobs.startOnce(RequestedTraining.KIND, learner.id().value(), learner.id() + "|" + minute);
    }

    /** The days until the next review when a new card is answered {@link Rating#GOOD} each time it is due, without steps and spreading. */
    public List<Long> intervals(Learner learner, boolean defaults) {
        var parameters = defaults ? MemoryModels.defaults(learner.study().memoryModel()) : models.parameters(learner);
        var study = learner.study();
        var settings = new ScheduleSettings(study.desiredRetention(), List.of(), List.of(), study.maximumIntervalDays(), false);
        var schedule = new Schedule(MemoryModel.of(parameters), settings, learner.calendar());
        var answers = new ArrayList<Answer>();
        var at = Instant.EPOCH;
        var days = new ArrayList<Long>();
        for (var i = 0; i < SHOWN; i++) {
            answers.add(new Answer(at, Rating.GOOD));
            var due = Objects.requireNonNull(schedule.replay(0, answers).due());
            days.add(Math.max(1, Duration.between(at, due.plus(Duration.ofHours(12))).toDays()));
            at = due;
        }
        return days;
    }
}
