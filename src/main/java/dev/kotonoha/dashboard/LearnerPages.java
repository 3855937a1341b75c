package dev.kotonoha.dashboard;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.assignment.Assignment;
import dev.kotonoha.assignment.AssignmentId;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.assignment.ClassId;
import dev.kotonoha.classroom.Classroom;
import dev.kotonoha.classroom.Memberships;
import dev.kotonoha.classroom.View;
import dev.kotonoha.classroom.ViewLog;
import dev.kotonoha.dashboard.ClassProgress.LearnerProgress;
import dev.kotonoha.deck.CardSketch;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Jobs;
import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One learner's figures, as a teacher sees them and the learner, too. */
@Service
public class LearnerPages {

    private static final int DAYS = 30;
    private static final int WEEK = 7;

    private final Memberships memberships;
    private final Assignments assignments;
    private final Activity activity;
    private final Summaries summaries;
    private final Schedules schedules;
    private final Deck deck;
    private final ViewLog log;
    private final Jobs jobs;
    private final Clock clock;

    LearnerPages(Memberships memberships, Assignments assignments, Activity activity, Summaries summaries, Schedules schedules,
            Deck deck, ViewLog log, Jobs jobs, Clock clock) {
        this.memberships = memberships;
        this.assignments = assignments;
        this.activity = activity;
        this.summaries = summaries;
        this.schedules = schedules;
        this.deck = deck;
        this.log = log;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * A learner in a class.
     *
     * @param learner the row of the class page, over the last seven days
     * @param days the last 30 with study
     * @param plans for assignments with an exam to come
     * @param words the words of lists that were given, by the chance of recall on the exam day, or today where there is none
     */
    public record LearnerPage(Instant asOf, String className, LearnerProgress learner, List<Day> days, List<Plan> plans,
            List<WordRecall> words) {
    }

    /** A day with study. */
    public record Day(LocalDate day, int reviews, @Nullable Double correctRate, long minutes, int wordsRead) {
    }

    /** The fewest minutes to an assignment's target. */
    public record Plan(AssignmentId assignment, double target, ExamPlan plan) {
    }

    /** One word of a list that was given; recall is 0 for one that was not begun. */
    public record WordRecall(AssignmentId assignment, String lemma, double recall) {
    }

    /** For a teacher of the class, who leaves a trace in the log, and for the learner. A 404 problem for anybody else. */
    public LearnerPage show(Learner viewer, ClassId id, LearnerId of, int minutesPerDay) {
        var classroom = memberships.visible(viewer.id(), id);
        if (!classroom.isTaughtBy(viewer.id()) && !viewer.id().equals(of)) {
            throw Problem.notFound();
        }
        var learner = memberships.member(id, of);
        if (!viewer.id().equals(of)) {
            log.record(classroom, viewer, View.What.LEARNER, List.of(of));
        }
        return page(classroom, learner, minutesPerDay);
    }

    private LearnerPage page(Classroom classroom, Learner learner, int minutesPerDay) {
        var now = clock.instant();
        var today = learner.calendar().dayOf(now);
        var members = List.of(learner);
        var pending = jobs.pending(Activity.STUDIED, Summaries.ids(members), Activity.SPAN);
        var kept = summaries.of(members);
        var given = assignments.ofClass(classroom.id()).stream().filter(found -> found.to(learner.id()).isPresent()).toList();
        var days = activity.between(List.of(learner.id()), today.minusDays(DAYS - 1), today);
        var row = new Rows(now, today.minusDays(WEEK - 1), today, kept, days, given).of(learner);
        var own = days.getOrDefault(learner.id(), new java.util.TreeMap<>()).entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue().reviews(),
                        Figures.share(day.getValue().reviews() - (double) day.getValue().again(), day.getValue().reviews()),
                        Figures.minutes(day.getValue().studiedMs()), day.getValue().wordsRead()))
                .toList();
        var sketches = sketches(learner);
        return new LearnerPage(Dashboard.asOf(now, members, kept, pending), classroom.name(), row, own,
                plans(learner, today, given, sketches, minutesPerDay), words(learner, today, given, sketches));
    }

    private List<CardSketch> sketches(Learner learner) {
        try (var all = deck.sketches(learner.id())) {
            return all.toList();
        }
    }

    private List<Plan> plans(Learner learner, LocalDate today, List<Assignment> given, List<CardSketch> sketches, int minutes) {
        var schedule = schedules.of(learner);
        var assigned = AssignedCards.of(given, sketches);
        var tasks = new TaskSummary(learner, schedule, today, Observed.NOTHING);
        return given.stream().flatMap(assignment -> assignment.exam().stream().flatMap(exam -> {
            var goal = new ExamPlan.Goal((int) (exam.toEpochDay() - today.toEpochDay()), assignment.target(), minutes);
            return ExamPlan.of(schedule.model(), tasks.course(assigned.of(assignment)), goal).stream();
        }).map(plan -> new Plan(assignment.id(), assignment.target(), plan))).toList();
    }

    private List<WordRecall> words(Learner learner, LocalDate today, List<Assignment> given, List<CardSketch> sketches) {
        var schedule = schedules.of(learner);
        return given.stream().flatMap(assignment -> {
            var day = assignment.exam().filter(exam -> !exam.isBefore(today)).orElse(today);
            var moment = schedule.startOf(day).plusSeconds(1);
            return assignment.words().stream().map(lemma -> new WordRecall(assignment.id(), lemma, sketches.stream()
                    .filter(card -> card.term() != null && Objects.requireNonNull(card.term()).lemma().equalsIgnoreCase(lemma))
                    .flatMap(card -> Stream.of(schedule.retrievability(card.memory(), moment)))
                    .max(java.util.Comparator.naturalOrder()).map(Figures::rounded).orElse(0.0)));
        }).sorted(java.util.Comparator.comparingDouble(WordRecall::recall)).toList();
    }
}
