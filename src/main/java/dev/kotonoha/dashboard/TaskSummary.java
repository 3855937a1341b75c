package dev.kotonoha.dashboard;

import dev.kotonoha.account.Learner;
import dev.kotonoha.assignment.Assignment;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.CardSketch;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.Stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;

/** How far a learner is with an assignment, and what its exam is expected to come to. */
record TaskSummary(Learner learner, Schedule schedule, LocalDate today, Observed observed) {

    private static final int WHOLE = 100;

    Summary.Task of(Assignment assignment, AssignedCards.Words words, Pace pace, Map<ContentId, Integer> percent) {
        var exam = assignment.exam().filter(day -> !day.isBefore(today));
        var known = course(words);
        return new Summary.Task(assignment.id(), percent(assignment, words, percent), words.size(),
                Score.of(recalls(words, today), observed), exam.map(day -> Score.of(recalls(words, day), observed)).orElse(null),
                exam.map(day -> Score.of(pace.recalls(schedule.model(), known, (int) (day.toEpochDay() - today.toEpochDay())),
                        observed)).orElse(null));
    }

    /** Contents by how much is read, words by whether they are through their first steps. */
    private static int percent(Assignment assignment, AssignedCards.Words words, Map<ContentId, Integer> percent) {
        double done = assignment.contentIds().stream().mapToInt(id -> percent.getOrDefault(id, 0)).sum();
        var wanted = assignment.words();
        done += WHOLE * words.sketches().stream().filter(card -> wanted.contains(lemma(card)))
                .filter(card -> card.memory().stage() == Stage.REVIEW || card.memory().stage() == Stage.RELEARNING).count();
        var parts = assignment.contentIds().size() + wanted.size();
        return parts == 0 ? 0 : (int) (done / parts);
    }

    private double[] recalls(AssignedCards.Words words, LocalDate day) {
        var moment = schedule.startOf(day).plusSeconds(1);
        return DoubleStream.concat(
                words.sketches().stream().mapToDouble(card -> schedule.retrievability(card.memory(), moment)),
                DoubleStream.generate(() -> 0).limit(words.missing())).toArray();
    }

    /** The words as a plan sees them. */
    List<Course.Word> course(AssignedCards.Words words) {
        var all = new ArrayList<Course.Word>();
        for (var card : words.sketches()) {
            var memory = card.memory();
            all.add(memory.stage() == Stage.NEW
                    ? Course.Word.NEW
                    : new Course.Word(memory.stability(), memory.stabilityFast(), memory.difficulty(),
                            (int) (today.toEpochDay()
                                    - learner.calendar().dayOf(Objects.requireNonNull(memory.lastReviewedAt())).toEpochDay())));
        }
        all.addAll(Collections.nCopies(words.missing(), Course.Word.NEW));
        return List.copyOf(all);
    }

    private static String lemma(CardSketch card) {
        return Objects.requireNonNull(card.term()).lemma().toLowerCase(java.util.Locale.ROOT);
    }
}
