package dev.kotonoha.deck;

import dev.kotonoha.account.Effort;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.StudySettings;
import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.kernel.Jobs;
import dev.kotonoha.memory.Agenda;
import dev.kotonoha.memory.EasyDays;
import dev.kotonoha.memory.Load;
import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.ScheduleSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How each learner's cards are scheduled. */
@Component
public class Schedules {

    /** The kind of job that brings all cards of a learner in line with the rules as they are now. */
    public static final String RESCHEDULING = "reschedule";
    /** The kind of job that counts everything anew by the days of a changed calendar. */
    public static final String RECOUNTING = "recount";
    /** The kind of job that notes again what the cards of a learner say of words. */
    public static final String REMEMBERING = "remember";
    /** At the end of the subject where the pauses are what changed. */
    public static final String PAUSES = "|pauses";
    /** The kind of job that trains a learner's memory model if enough was answered since the last time. */
    public static final String TRAINING_IF_DUE = "train-if-due";

    private final MemoryModels models;
    private final DueCountsRepository counts;
    private final Jobs jobs;
    private final Clock clock;

    Schedules(MemoryModels models, DueCountsRepository counts, Jobs jobs, Clock clock) {
        this.models = models;
        this.counts = counts;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The schedule by the learner's model and settings, to look at memories with. */
    public Schedule of(Learner learner) {
        return schedule(learner, models.memory(learner.id()));
    }

    /**
     * The rules for a learner who is studying. The first call of a day notes what is due on the coming days; the first after a change of model or settings has all
     * cards brought in line in the background.
     */
    public Rules rules(Learner learner) {
        var memory = models.memory(learner.id());
        beginDay(learner);
        bringInLine(learner, memory);
        return new Rules(schedule(learner, memory), learner.study());
    }

    /** Has all cards brought in line in the background if the model or the settings changed since that was done last. */
    public void bringInLine(Learner learner) {
        bringInLine(learner, models.memory(learner.id()));
    }

    /** Has what cards say of words noted again in the background, after cards changed otherwise than by an answer. */
    public void remember(LearnerId learner) {
        jobs.start(REMEMBERING, learner.value(), Duration.ZERO);
    }

    /** What is due on which day as of now. */
    public Load load(Learner learner) {
        return new Load(counts.now(learner), easyDays(learner.study()));
    }

    /** How many reviews were overdue and how many due on the day when the learner's day began. */
    public Begun begun(Learner learner) {
        var today = beginDay(learner);
        return new Begun(today.overdue(), today.counts().getFirst());
    }

    /** What there was to review when a day began. */
    public record Begun(int overdue, int due) {
    }

    private DueCounts beginDay(Learner learner) {
        var today = learner.calendar().dayOf(clock.instant());
        return counts.on(learner.id(), today).orElseGet(() -> {
            var begun = counts.begin(learner, today);
            jobs.startOnce(TRAINING_IF_DUE, learner.id().value(), begun.id());
            return begun;
        });
    }

    private void bringInLine(Learner learner, LearnerMemory memory) {
        if (isByPresentRules(learner, memory)) {
            return;
        }
        var pausedBy = pausedBy(learner);
        var countedBy = learner.calendar().toString();
        if (models.scheduledBy(learner.id(), memory.scheduledBy(), fingerprint(learner, memory), pausedBy, countedBy)
                && memory.scheduledBy() != null) {
            var subject = learner.id().value() + (pausedBy.equals(memory.pausedBy()) ? "" : PAUSES);
            jobs.start(RESCHEDULING, subject, Duration.ZERO);
            if (memory.countedBy() != null && !memory.countedBy().equals(countedBy)) {
                jobs.start(RECOUNTING, learner.id().value(), Duration.ZERO);
            }
        }
    }

    /** The rules that all cards and counters of a learner are in line with; empty while that is still to be brought about. Changes nothing. */
    public Optional<Rules> settled(Learner learner) {
        var memory = models.memory(learner.id());
        var id = learner.id().value();
        var settled = (memory.scheduledBy() == null || isByPresentRules(learner, memory))
                && !jobs.isAhead(List.of(RESCHEDULING, RECOUNTING, REMEMBERING), List.of(id, id + PAUSES));
        return settled ? Optional.of(new Rules(schedule(learner, memory), learner.study())) : Optional.empty();
    }

    private static boolean isByPresentRules(Learner learner, LearnerMemory memory) {
        return fingerprint(learner, memory).equals(memory.scheduledBy()) && pausedBy(learner).equals(memory.pausedBy());
    }

    private static String pausedBy(Learner learner) {
        return Fingerprint.of(learner.study().pauses().toString());
    }

    private Schedule schedule(Learner learner, LearnerMemory memory) {
        var study = learner.study();
        var settings = new ScheduleSettings(study.desiredRetention(), study.learningSteps(), study.relearningSteps(),
                study.maximumIntervalDays(), study.fuzz());
        return new Schedule(MemoryModel.of(MemoryModels.parameters(memory, study.memoryModel())), settings, learner.calendar(),
                new Agenda(loads(learner), study.pauses()));
    }

    /** Each day is looked up once for all cards that are scheduled together. */
    private Function<LocalDate, @Nullable Load> loads(Learner learner) {
        var easy = easyDays(learner.study());
        var without = learner.study().easyDays().isEmpty() ? Optional.<Load>empty() : Optional.of(new Load(Map.of(), easy));
        var known = new ConcurrentHashMap<LocalDate, Optional<Load>>();
        return day -> known.computeIfAbsent(day,
                asked -> counts.on(learner.id(), asked).map(found -> new Load(found.byDay(), easy)).or(() -> without))
                .orElse(null);
    }

    private static EasyDays easyDays(StudySettings study) {
        return new EasyDays(study.easyDays().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> effort(entry.getValue()))));
    }

    private static EasyDays.Effort effort(Effort effort) {
        return switch (effort) {
            case NORMAL -> EasyDays.Effort.NORMAL;
            case REDUCED -> EasyDays.Effort.REDUCED;
            case MINIMUM -> EasyDays.Effort.MINIMUM;
        };
    }

    private static String fingerprint(Learner learner, LearnerMemory memory) {
        var study = learner.study();
        return Fingerprint.of(study.memoryModel().name(),
                MemoryModels.parameters(memory, study.memoryModel()).toString(),
                String.valueOf(study.desiredRetention()), study.learningSteps().toString(), study.relearningSteps().toString(),
                String.valueOf(study.maximumIntervalDays()), String.valueOf(study.fuzz()),
                new TreeMap<>(study.easyDays()).toString(), String.valueOf(study.burySiblings()),
                String.valueOf(study.leechThreshold()), study.leechAction().name(), learner.calendar().toString());
    }
}
