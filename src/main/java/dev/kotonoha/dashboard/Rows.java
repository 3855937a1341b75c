package dev.kotonoha.dashboard;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.activity.Counters;
import dev.kotonoha.assignment.Assignment;
import dev.kotonoha.dashboard.ClassProgress.LearnerProgress;
import dev.kotonoha.dashboard.ClassProgress.TaskProgress;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes a learner's row from what is kept. */
record Rows(Instant now, LocalDate from, LocalDate to, Map<LearnerId, Summary> summaries,
        Map<LearnerId, SortedMap<LocalDate, Counters>> days, List<Assignment> given) {

    private static final Summary.Effort NO_EVIDENCE = new Summary.Effort(0, 0, 0, 0);

    LearnerProgress of(Learner learner) {
        var today = learner.calendar().dayOf(now);
        var summary = summaries.get(learner.id());
        var studied = days.getOrDefault(learner.id(), new TreeMap<>());
        var counted = studied.subMap(from, to.plusDays(1));
        var sum = counted.values().stream().reduce(Counters.NONE, Counters::plus);
        var last = lastActiveOn(summary, studied);
        var tasks = given.stream().flatMap(assignment -> task(assignment, learner, summary).stream()).toList();
        var done = summary == null ? List.<Summary.Done>of() : summary.done();
        return new LearnerProgress(learner.id(), learner.displayName(), last, streak(summary, last, today), counted.size(),
                Figures.minutes(sum.studiedMs()), sum.reviews(),
                Figures.share(sum.reviews() - (double) sum.again(), sum.reviews()),
                (int) done.stream().filter(found -> !found.on().isBefore(from) && !found.on().isAfter(to)).count(),
                sum.wordsRead(), summary == null ? 0 : summary.cards(), summary == null ? 0 : summary.matureCards(),
                summary == null ? null : summary.recallOn(today), summary == null ? 0 : summary.dueUntil(today), tasks,
                risks(learner, today, last, tasks, summary), summary == null ? NO_EVIDENCE : summary.effort(), eachDay(counted));
    }

    private List<ClassProgress.DayOfStudy> eachDay(SortedMap<LocalDate, Counters> counted) {
        return from.datesUntil(to.plusDays(1)).map(day -> {
            var done = counted.getOrDefault(day, Counters.NONE);
            return new ClassProgress.DayOfStudy(day, Figures.minutes(done.studiedMs()), done.reviews());
        }).toList();
    }

    private static @Nullable LocalDate lastActiveOn(@Nullable Summary summary, SortedMap<LocalDate, Counters> studied) {
        return Stream.concat(Stream.ofNullable(summary == null ? null : summary.lastActiveOn()),
                studied.isEmpty() ? Stream.empty() : Stream.of(studied.lastKey())).max(Comparator.naturalOrder()).orElse(null);
    }

    /** What was kept holds as long as the learner studied yesterday or today. */
    private static int streak(@Nullable Summary summary, @Nullable LocalDate last, LocalDate today) {
        return summary == null || last == null || last.isBefore(today.minusDays(1)) ? 0 : summary.streak();
    }

    private static java.util.Optional<TaskProgress> task(Assignment assignment, Learner learner, @Nullable Summary summary) {
        return assignment.to(learner.id()).map(share -> {
            var task = summary == null ? null : summary.task(assignment.id()).orElse(null);
            var exam = task == null ? null : task.exam();
            return new TaskProgress(assignment.id(), assignment.title(), share.due(), assignment.exam().orElse(null),
                    assignment.target(), task == null ? 0 : task.percent(), task == null ? 0 : task.words(),
                    task == null || task.today() == null ? null : task.today().expected(),
                    exam == null ? null : exam.expected(), exam == null ? null : exam.low(),
                    exam == null ? null : exam.high(),
                    task == null || task.atThisPace() == null ? null : task.atThisPace().expected());
        });
    }

    private List<Risk> risks(Learner learner, LocalDate today, @Nullable LocalDate last, List<TaskProgress> tasks,
            @Nullable Summary summary) {
        var open = tasks.stream().filter(task -> task.percent() < 100).toList();
        var since = given.stream().filter(assignment -> assignment.to(learner.id()).isPresent())
                .map(assignment -> LocalDate.parse(assignment.givenOn())).min(Comparator.naturalOrder()).orElse(null);
        var forecasts = tasks.stream()
                .filter(task -> task.expectedAtThisPace() != null && task.examOn() != null && !task.examOn().isBefore(today))
                .map(task -> new Risk.Forecast(task.id(), java.util.Objects.requireNonNull(task.expectedAtThisPace()),
                        task.target()))
                .toList();
        var due = summary != null && summary.dueUntil(today) > 0;
        return Risk.reasons(new Risk.Signs(today, last, since, due || !open.isEmpty(), forecasts));
    }
}
