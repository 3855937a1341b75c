package dev.kotonoha.dashboard;

import dev.kotonoha.account.Learner;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.assignment.Assignments;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardSketch;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.Stage;
import dev.kotonoha.reading.ReadingLog;
import dev.kotonoha.review.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.Arrays;

/** Makes summaries from the cards, readings and days of a learner. */
@Component
class Summarizer {

    private static final int RECALL_DAYS = 8;
    private static final int DUE_DAYS = 40;
    private static final int MATURE_DAYS = 21;
    private static final int LONG = 3660;

    private final Deck deck;
    private final Schedules schedules;
    private final ReadingLog readings;
    private final Activity activity;
    private final Statistics statistics;
    private final Assignments assignments;
    private final Clock clock;

    Summarizer(Deck deck, Schedules schedules, ReadingLog readings, Activity activity, Statistics statistics,
            Assignments assignments, Clock clock) {
        this.deck = deck;
        this.schedules = schedules;
        this.readings = readings;
        this.activity = activity;
        this.statistics = statistics;
        this.assignments = assignments;
        this.clock = clock;
    }

    Summary summarize(Learner learner) {
        // before anything is read: what comes later is counted next time
        var at = clock.instant();
        var today = learner.calendar().dayOf(at);
        var schedule = schedules.of(learner);
        var sketches = sketches(learner);
        var begun = sketches.stream().filter(card -> card.active() && card.memory().stage() != Stage.NEW).toList();
        var given = assignments.of(learner.id());
        var assigned = AssignedCards.of(given, sketches);
        var cards = deck.cards(learner.id(), assigned.ids()).stream()
                .collect(Collectors.toMap(Card::id, Function.identity()));
        var words = assigned.answered().stream().flatMap(sketch -> Stream.ofNullable(cards.get(sketch.id()))
                .map(card -> word(card, sketch, assigned, schedule, learner))).toList();
        var observed = words.stream().map(Summary.Word::observed).reduce(Observed.NOTHING, Observed::plus);
        var finished = readings.finished(learner.id());
        var pace = pace(learner, today);
        var tasks = given.stream()
                .map(assignment -> new TaskSummary(learner, schedule, today, observed).of(assignment, assigned.of(assignment),
                        share(pace, assigned.of(assignment), sketches), readings.percent(learner.id(), assignment.contentIds())))
                .toList();
        return new Summary(learner.id().value(), learner.id(), at, today, sketches.size(), mature(begun, schedule),
                recall(begun, schedule, today), due(begun, learner, today), statistics.streak(learner),
                lastActiveOn(learner, today),
                finished.stream().map(done -> new Summary.Done(done.content(), learner.calendar().dayOf(done.at()))).toList(),
                tasks, words, observed, EffortEvidence.of(cards.values(), finished, given, at));
    }

    private List<CardSketch> sketches(Learner learner) {
        try (var all = deck.sketches(learner.id())) {
            return all.toList();
        }
    }

    private static int mature(List<CardSketch> begun, Schedule schedule) {
        return (int) begun.stream().filter(card -> schedule.recallDays(card.memory()) >= MATURE_DAYS).count();
    }

    private static List<Double> recall(List<CardSketch> begun, Schedule schedule, LocalDate today) {
        if (begun.isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, RECALL_DAYS).mapToObj(days -> schedule.startOf(today.plusDays(days)).plusSeconds(1)).map(
                moment -> begun.stream().mapToDouble(card -> schedule.retrievability(card.memory(), moment)).average().orElse(0))
                .map(Figures::rounded).toList();
    }

    private static List<Integer> due(List<CardSketch> begun, Learner learner, LocalDate today) {
        var counts = new Integer[DUE_DAYS];
        Arrays.fill(counts, 0);
        begun.stream().flatMap(card -> card.prompts().stream()).filter(prompt -> prompt.memory().stage() != Stage.NEW)
                .map(CardSketch.Remembered::askAt).filter(Objects::nonNull).map(learner.calendar()::dayOf)
                .mapToLong(day -> Math.max(0, day.toEpochDay() - today.toEpochDay())).filter(index -> index < DUE_DAYS)
                .forEach(index -> counts[(int) index]++);
        return List.of(counts);
    }

    private @Nullable LocalDate lastActiveOn(Learner learner, LocalDate today) {
        var days = activity.between(learner.id(), today.minusDays(LONG), today);
        return days.isEmpty() ? null : days.lastKey();
    }

    private static Summary.Word word(Card card, CardSketch sketch, AssignedCards assigned, Schedule schedule, Learner learner) {
        var place = assigned.place(sketch);
        return new Summary.Word(Objects.requireNonNull(sketch.term()).lemma(), card.lapses(),
                Figures.rounded(schedule.retrievability(sketch.memory(), learner.calendar().startOf(
                        learner.calendar().dayOf(Objects.requireNonNull(sketch.memory().lastReviewedAt()))).plusSeconds(1))),
                Observed.of(card, schedule, learner.calendar()), place == null ? null : place.content(),
                place == null ? null : place.sentence());
    }

    /** How the last two weeks were, today left out as it is not over. */
    private Pace pace(Learner learner, LocalDate today) {
        var days = 14.0;
        var last = new ArrayList<>(
                activity.between(learner.id(), today.minusDays((long) days), today.minusDays(1)).values());
        return new Pace(last.stream().mapToInt(day -> day.dueCards()).sum() / days,
                last.stream().mapToInt(day -> day.newCards()).sum() / days, learner.study().desiredRetention());
    }

    /** What of a pace goes to an assignment: as large a part as its words are of all. */
    private static Pace share(Pace pace, AssignedCards.Words words, List<CardSketch> all) {
        var begun = all.stream().filter(card -> card.active() && card.memory().stage() != Stage.NEW).count();
        var fresh = all.size() - begun;
        var own = words.sketches().stream().filter(card -> card.memory().stage() != Stage.NEW).count();
        var ownFresh = words.size() - own;
        return new Pace(begun == 0 ? 0 : pace.reviews() * own / begun,
                ownFresh == 0 ? 0 : pace.begun() * ownFresh / (fresh + words.missing()), pace.retention());
    }
}
