package dev.kotonoha.dashboard;

import dev.kotonoha.demo.Pupil;
import dev.kotonoha.demo.Studying;
import dev.kotonoha.kernel.StudyCalendar;
import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Parameters;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.ReviewLog;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.ScheduleSettings;
import dev.kotonoha.memory.Stage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A pupil of the demo school who learns the words of an exam, and what the dashboard makes of it. */
final class SimulatedPupil {

    static final LocalDate BEGIN = LocalDate.parse("2026-01-05");
    private static final StudyCalendar TOKYO = new StudyCalendar(ZoneId.of("Asia/Tokyo"), 4);
    private static final ScheduleSettings USUAL = ScheduleSettings.defaults();
    static final Schedule SCHEDULE = new Schedule(MemoryModel.of(Parameters.fsrs6Defaults()), new ScheduleSettings(
            USUAL.desiredRetention(), USUAL.learningSteps(), USUAL.relearningSteps(), USUAL.maximumIntervalDays(), false), TOKYO);
    private static final double PACE_DAYS = 14;

    private final Studying studying;
    private final int words;
    private final List<Studying.Reply> replies = new ArrayList<>();
    private LocalDate today = BEGIN;

    /**
     * @param school what makes words hard
     * @param spread over how many days the words are met
     * @param days within which pupils may give up
     */
    SimulatedPupil(long school, int number, int words, int spread, int days) {
        this.words = words;
        studying = new Studying(Pupil.drawn(school, number, days), SCHEDULE, IntStream.range(0, words).mapToObj(
                word -> new Studying.Word(hardness(school, word), BEGIN.plusDays((long) word * spread / words))).toList());
    }

    static double hardness(long school, int word) {
        return Pupil.hardness(school, "word" + word);
    }

    void study(int days) {
        for (var i = 0; i < days; i++) {
            replies.addAll(studying.next(today));
            today = today.plusDays(1);
        }
    }

    LocalDate today() {
        return today;
    }

    List<Studying.Reply> replies() {
        return replies;
    }

    /** How many words are answered on each of the last days that were begun before it. */
    int[] reviewed(int days) {
        var counts = new int[days];
        dueReplies().stream().map(reply -> day(reply).toEpochDay() - today.minusDays(days).toEpochDay()).filter(day -> day >= 0)
                .forEach(day -> counts[day.intValue()]++);
        return counts;
    }

    /** The first answers of a day to a word begun before it. */
    private List<Studying.Reply> dueReplies() {
        var seen = new HashSet<String>();
        var begun = new LocalDate[words];
        return replies.stream().filter(reply -> {
            var day = day(reply);
            begun[reply.word()] = Objects.requireNonNullElse(begun[reply.word()], day);
            return seen.add(reply.word() + " " + day) && begun[reply.word()].isBefore(day);
        }).toList();
    }

    private static LocalDate day(Studying.Reply reply) {
        return SCHEDULE.dayOf(reply.at());
    }

    Pace pace() {
        var from = today.minusDays((long) PACE_DAYS);
        var due = dueReplies().stream().filter(reply -> !day(reply).isBefore(from)).count();
        var first = new LocalDate[words];
        replies.forEach(reply -> first[reply.word()] = Objects.requireNonNullElse(first[reply.word()], day(reply)));
        var begun = Arrays.stream(first).filter(day -> day != null && !day.isBefore(from)).count();
        return new Pace(due / PACE_DAYS, begun / PACE_DAYS, USUAL.desiredRetention());
    }

    /** How the answers to each word went, of the first {@code most} answers on a later day. */
    Observed[] observed(int most) {
        var found = new Observed[words];
        Arrays.fill(found, Observed.NOTHING);
        var states = new MemoryState[words];
        Arrays.fill(states, MemoryState.fresh());
        var taken = 0;
        for (var reply : replies) {
            var state = states[reply.word()];
            var last = state.lastReviewedAt();
            if (last != null && day(reply).isAfter(SCHEDULE.dayOf(last)) && taken++ < most) {
                found[reply.word()] = found[reply.word()].plus(
                        Observed.one(SCHEDULE.retrievability(state, reply.at()), reply.rating() != Rating.AGAIN));
            }
            states[reply.word()] = SCHEDULE.answer(state, new Answer(reply.at(), reply.rating()), reply.word());
        }
        return found;
    }

    Observed observed() {
        return Arrays.stream(observed(Integer.MAX_VALUE)).reduce(Observed.NOTHING, Observed::plus);
    }

    double[] recalls(LocalDate day) {
        var moment = SCHEDULE.startOf(day).plusSeconds(1);
        return IntStream.range(0, words).mapToDouble(word -> SCHEDULE.retrievability(studying.state(word), moment)).toArray();
    }

    List<Course.Word> course() {
        return IntStream.range(0, words).mapToObj(studying::state).map(state -> state.stage() == Stage.NEW
                ? Course.Word.NEW
                : new Course.Word(state.stability(), state.stabilityFast(), state.difficulty(),
                        (int) (today.toEpochDay() - SCHEDULE.dayOf(Objects.requireNonNull(state.lastReviewedAt())).toEpochDay())))
                .toList();
    }

    boolean hasWorkDue() {
        return IntStream.range(0, words).mapToObj(studying::state)
                .anyMatch(state -> state.due() == null || !SCHEDULE.dayOf(state.due()).isAfter(today));
    }

    /** The words that were begun, with the day on which each is due. */
    List<Upcoming.Word> upcoming() {
        var memories = course();
        return IntStream.range(0, words).filter(word -> studying.state(word).due() != null).mapToObj(word -> {
            var due = SCHEDULE.dayOf(Objects.requireNonNull(studying.state(word).due())).toEpochDay();
            return new Upcoming.Word(memories.get(word), (int) Math.max(0, due - today.toEpochDay()));
        }).toList();
    }

    /** The mean of the true chances of recall. */
    double truth(LocalDate day) {
        return IntStream.range(0, words).mapToDouble(word -> studying.recall(word, day)).average().orElse(0);
    }

    /** What a test of all words comes to by chance, as a share. */
    double score(LocalDate day, SplittableRandom random) {
        return IntStream.range(0, words).filter(word -> random.nextDouble() < studying.recall(word, day)).count() / (double) words;
    }

    ReviewLog log() {
        var log = ReviewLog.builder();
        replies.forEach(reply -> log.add(reply.word(), reply.at().toEpochMilli(), reply.rating(), (int) reply.durationMs()));
        return log.build(TOKYO);
    }
}
