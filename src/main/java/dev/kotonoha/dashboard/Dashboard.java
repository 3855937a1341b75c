package dev.kotonoha.dashboard;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.classroom.Classroom;
import dev.kotonoha.classroom.Classrooms;
import dev.kotonoha.classroom.Memberships;
import dev.kotonoha.classroom.View;
import dev.kotonoha.classroom.ViewLog;
import dev.kotonoha.dashboard.ClassProgress.LearnerProgress;
import dev.kotonoha.kernel.Jobs;
import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What teachers see of their classes. Every look is written down for the learners. */
@Service
public class Dashboard {

    private static final int MOST_DAYS = 366;
    private static final int USUAL_DAYS = 7;

    private final Classrooms classrooms;
    private final Memberships memberships;
    private final Assignments assignments;
    private final Activity activity;
    private final Summaries summaries;
    private final ClassFigures figures;
    private final ViewLog log;
    private final Jobs jobs;
    private final Clock clock;

    Dashboard(Classrooms classrooms, Memberships memberships, Assignments assignments, Activity activity, Summaries summaries,
            ClassFigures figures, ViewLog log, Jobs jobs, Clock clock) {
        this.classrooms = classrooms;
        this.memberships = memberships;
        this.assignments = assignments;
        this.activity = activity;
        this.summaries = summaries;
        this.figures = figures;
        this.log = log;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Days that are looked at; the last seven with today where they are null. */
    public record Range(@Nullable LocalDate from, @Nullable LocalDate to) {
    }

    /** A class with its figures. */
    public record Shown(Classroom classroom, ClassProgress progress) {
    }

    /**
     * All figures of a class, for one of its teachers.
     *
     * @throws Problem 404 for anybody else, 422 for more than a year or less than a day
     */
    public Shown progress(Learner teacher, ClassId id, Range range, View.What what) {
        var classroom = classrooms.taught(teacher.id(), id);
        var today = teacher.calendar().dayOf(clock.instant());
        var to = range.to() == null ? today : range.to();
        var from = range.from() == null ? to.minusDays(USUAL_DAYS - 1) : range.from();
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw Problem.unacceptable("to", "days", MOST_DAYS);
        }
        var members = memberships.members(id);
        log.record(classroom, teacher, what, members.stream().map(Learner::id).toList());
        return new Shown(classroom, progress(id, members, from, to, today));
    }

    private ClassProgress progress(ClassId id, List<Learner> members, LocalDate from, LocalDate to, LocalDate today) {
        var now = clock.instant();
        var pending = jobs.pending(Activity.STUDIED, Summaries.ids(members), Activity.SPAN);
        var kept = summaries.of(members);
        var ids = members.stream().map(Learner::id).toList();
        var rows = new Rows(now, from, to, kept, activity.between(ids, from, to), assignments.ofClass(id));
        var learners = members.stream().map(rows::of)
                .sorted(Comparator.comparing(LearnerProgress::displayName).thenComparing(row -> row.id().value())).toList();
        return figures.of(asOf(now, members, kept, pending), from, to, learners, members, kept, today);
    }

    /** Now where nothing waits to be counted; else when the oldest of those was made for whom something does. */
    static Instant asOf(Instant now, Collection<Learner> members, Map<LearnerId, Summary> kept, Collection<String> pending) {
        return members.stream().map(Learner::id).filter(id -> pending.contains(id.value()))
                .map(id -> kept.containsKey(id) ? kept.get(id).at() : now).filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(now);
    }
}
