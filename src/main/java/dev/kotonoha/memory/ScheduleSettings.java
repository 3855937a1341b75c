package dev.kotonoha.memory;

import java.time.Duration;
import java.util.List;

/**
 * What a learner or teacher chooses about scheduling.
 *
 * @param desiredRetention recall at which a card comes back, 0.5..0.999
 * @param learningSteps delays within which a new card is asked again before it is scheduled by days; may be empty
 * @param relearningSteps the same after a lapse; may be empty
 * @param maximumIntervalDays longest interval, 1..36500
 * @param fuzz whether intervals are spread a little, so that cards learned together do not stay together
 */
public record ScheduleSettings(double desiredRetention, List<Duration> learningSteps, List<Duration> relearningSteps,
        int maximumIntervalDays, boolean fuzz) {

    private static final ScheduleSettings DEFAULTS = new ScheduleSettings(0.9,
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)), List.of(Duration.ofMinutes(10)), 36500, true);

    public ScheduleSettings {
        if (!(desiredRetention >= 0.5 && desiredRetention <= 0.999)) {
            throw new IllegalArgumentException("Desired retention is 0.5..0.999, not " + desiredRetention);
        }
        if (maximumIntervalDays < 1 || maximumIntervalDays > 36500) {
            throw new IllegalArgumentException("The maximum interval is 1..36500 days, not " + maximumIntervalDays);
        }
        learningSteps = checked(learningSteps);
        relearningSteps = checked(relearningSteps);
    }

    /** Retention 0.9, learning steps of 1 and 10 minutes, one relearning step of 10 minutes, up to 36500 days, with fuzz. */
    public static ScheduleSettings defaults() {
        return DEFAULTS;
    }

    /** The same with another desired retention. */
    public ScheduleSettings withDesiredRetention(double retention) {
        return new ScheduleSettings(retention, learningSteps, relearningSteps, maximumIntervalDays, fuzz);
    }

    private static List<Duration> checked(List<Duration> steps) {
        for (var step : steps) {
            if (!step.isPositive() || step.compareTo(Duration.ofDays(365)) > 0) {
                throw new IllegalArgumentException("A step is longer than nothing and at most a year, not " + step);
            }
        }
        return List.copyOf(steps);
    }
}
