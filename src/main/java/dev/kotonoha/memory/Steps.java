package dev.kotonoha.memory;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Learning or relearning steps, by the rules of Anki (states/steps.rs). */
record Steps(List<Duration> delays) {

    private static final Duration DAY = Duration.ofDays(1);

    /** How long after {@code rating} the card is asked again, or null when it has left the steps. */
    @Nullable
    Duration delay(int step, Rating rating) {
        if (delays.isEmpty()) {
            return null;
        }
        int at = Math.min(step, delays.size() - 1);
        return switch (rating) {
            case AGAIN -> delays.getFirst();
            case HARD -> at > 0 ? delays.get(at) : hardOnFirst();
            case GOOD -> at + 1 < delays.size() ? delays.get(at + 1) : null;
            case EASY -> null;
        };
    }

    /** The step that the card waits for then. */
    int next(int step, Rating rating) {
        int at = Math.min(step, delays.size() - 1);
        return switch (rating) {
            case AGAIN, EASY -> 0;
            case HARD -> at;
            case GOOD -> at + 1;
        };
    }

    /** The mean of the first two steps; half as long again as a single one, at most a day more. Over a day it is whole days. */
    private Duration hardOnFirst() {
        var first = delays.getFirst();
        var delay = delays.size() > 1
                ? first.plus(delays.get(1)).dividedBy(2)
                : min(first.multipliedBy(3).dividedBy(2), first.plus(DAY));
        return delay.compareTo(DAY) > 0 ? Duration.ofDays(Math.round((double) delay.toSeconds() / DAY.toSeconds())) : delay;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
