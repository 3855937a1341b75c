package dev.kotonoha.review;

import dev.kotonoha.account.ReviewOrder;
import dev.kotonoha.deck.Glance;
import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.memory.Schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Puts due reviews in the order that a learner wants; ties by the cards' ids, which say nothing about them. */
final class ReviewSequence {

    private final ReviewOrder order;
    private final Schedule schedule;
    private final Instant now;
    private final String day;

    ReviewSequence(ReviewOrder order, Schedule schedule, Instant now) {
        this.order = order;
        this.schedule = schedule;
        this.now = now;
        day = schedule.dayOf(now).toString();
    }

    /** The first of {@code due} in order. */
    List<Glance> first(List<Glance> due, int limit) {
        return due.stream().map(glance -> new Placed(glance, place(glance)))
                .sorted(Comparator.comparingDouble(Placed::place).thenComparing(placed -> placed.glance().id().value()))
                .limit(limit)
                .map(Placed::glance).toList();
    }

    private record Placed(Glance glance, double place) {
    }

    private double place(Glance glance) {
        return switch (order) {
            case DUE_DAY -> glance.dueAt().toEpochMilli();
            case RETRIEVABILITY_ASCENDING -> schedule.retrievability(glance.memory(), now);
            case RETRIEVABILITY_DESCENDING -> -schedule.retrievability(glance.memory(), now);
            case DIFFICULTY_ASCENDING -> glance.rank().difficulty();
            case DIFFICULTY_DESCENDING -> -glance.rank().difficulty();
            case RELATIVE_OVERDUENESS -> -overdueness(glance);
            case RANDOM -> Fingerprint.of(glance.id().value(), day).hashCode();
        };
    }

    /** How long it has been due, in intervals. */
    private double overdueness(Glance glance) {
        var last = Objects.requireNonNull(glance.rank().last());
        var interval = Math.max(1, Duration.between(last, glance.dueAt()).toMillis());
        return (double) Duration.between(glance.dueAt(), now).toMillis() / interval;
    }
}
