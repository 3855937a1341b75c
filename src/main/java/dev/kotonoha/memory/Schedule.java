package dev.kotonoha.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.kotonoha.kernel.StudyCalendar;
import org.jspecify.annotations.Nullable;

/**
 * When to ask a card again. A memory model, a learner's choices and a learner's days make one; immutable.
 *
 * <p>
 * A card's state is a fold over its answers in order of time. An interval of days is due when the learner's day starts, whatever the hour of the answer; a
 * learning step is due to the second. An answer from before the last one counts as given at the same moment.
 */
public final class Schedule {

    private static final double RECALLED = 0.9;
    private static final double SECONDS_A_DAY = 86400;

    private final MemoryModel model;
    private final ScheduleSettings settings;
    private final StudyCalendar calendar;
    private final Steps learning;
    private final Steps relearning;
    private final Agenda agenda;

    /** A schedule by {@code model} that aims at the desired retention of {@code settings}, for days with nothing else on them. */
    public Schedule(MemoryModel model, ScheduleSettings settings, StudyCalendar calendar) {
        this(model, settings, calendar, Agenda.free());
    }

    /** The same for days of which {@code agenda} tells. */
    public Schedule(MemoryModel model, ScheduleSettings settings, StudyCalendar calendar, Agenda agenda) {
        this.agenda = agenda;
        this.model = model;
        this.settings = settings;
        this.calendar = calendar;
        learning = new Steps(settings.learningSteps());
        relearning = new Steps(settings.relearningSteps());
    }

    /** The state that a whole history comes to: {@link #answer} for each, from a fresh card on. */
    public MemoryState replay(long cardSeed, List<Answer> answersInOrder) {
        var state = MemoryState.fresh();
        for (var answer : answersInOrder) {
            state = answer(state, answer, cardSeed);
        }
        return state;
    }

    /**
     * The state that a whole history comes to, due on the day that suits the agenda. What was settled after earlier answers does not matter, so that the same
     * history always comes to the same.
     */
    public MemoryState settled(long cardSeed, List<Answer> answersInOrder) {
        if (answersInOrder.isEmpty()) {
            return MemoryState.fresh();
        }
        var last = answersInOrder.getLast();
        var before = replay(cardSeed, answersInOrder.subList(0, answersInOrder.size() - 1));
        return settled(new Turn(this, before, last.at(), cardSeed, load(last.at())).after(last.rating()));
    }

    /** What {@link #settled} would give after one more answer now, by its rating. */
    public Map<Rating, MemoryState> preview(long cardSeed, List<Answer> answersInOrder, Instant now) {
        var states = preview(new Turn(this, replay(cardSeed, answersInOrder), now, cardSeed, load(now)));
        states.replaceAll((rating, state) -> settled(state));
        return states;
    }

    private @Nullable Load load(Instant at) {
        return agenda.loads().apply(calendar.dayOf(at));
    }

    /** A card in its steps comes back in its time; whole days are counted without those of a pause. */
    private MemoryState settled(MemoryState state) {
        if (state.stage() != Stage.REVIEW || agenda.pauses().isEmpty()) {
            return state;
        }
        var last = calendar.dayOf(Objects.requireNonNull(state.lastReviewedAt()));
        var due = calendar.dayOf(Objects.requireNonNull(state.due()));
        var day = agenda.dayAfter(last, due.toEpochDay() - last.toEpochDay());
        return day.equals(due) ? state : state.withDue(calendar.startOf(day));
    }

    /** The state after one more answer. */
    public MemoryState answer(MemoryState state, Answer answer, long cardSeed) {
        return new Turn(this, state, answer.at(), cardSeed, null).after(answer.rating());
    }

    /** The same, with days chosen among those of the fuzz range by how much is due on them. */
    public MemoryState answer(MemoryState state, Answer answer, long cardSeed, Load load) {
        return new Turn(this, state, answer.at(), cardSeed, load).after(answer.rating());
    }

    /** The state that each rating would lead to, the same as {@link #answer} gives. */
    public Map<Rating, MemoryState> preview(MemoryState state, Instant now, long cardSeed) {
        return preview(new Turn(this, state, now, cardSeed, null));
    }

    /** The state that each rating would lead to, the same as {@link #answer} gives with the same load. */
    public Map<Rating, MemoryState> preview(MemoryState state, Instant now, long cardSeed, Load load) {
        return preview(new Turn(this, state, now, cardSeed, load));
    }

    private static Map<Rating, MemoryState> preview(Turn turn) {
        var states = new EnumMap<Rating, MemoryState>(Rating.class);
        for (var rating : Rating.values()) {
            states.put(rating, turn.after(rating));
        }
        return states;
    }

    /** The probability that the card is recalled now, 0..1; 0 for a card never answered. */
    public double retrievability(MemoryState state, Instant now) {
        return state.stage() == Stage.NEW ? 0 : model.retrievability(trace(state), elapsedDays(state, now));
    }

    /** The days from an answer until recall has fallen to 0.9, under either model; 0 for a card never answered. */
    public double recallDays(MemoryState state) {
        return state.stage() == Stage.NEW ? 0 : model.interval(trace(state), RECALLED);
    }

    /** How memories grow and fade under it. */
    public MemoryModel model() {
        return model;
    }

    ScheduleSettings settings() {
        return settings;
    }

    Agenda agenda() {
        return agenda;
    }

    StudyCalendar calendar() {
        return calendar;
    }

    Steps steps(Stage stage) {
        return stage == Stage.REVIEW || stage == Stage.RELEARNING ? relearning : learning;
    }

    /** Days since the last answer as the model counts them: the learner's days, or days of 24 hours with fractions. */
    double elapsedDays(MemoryState state, Instant now) {
        if (state.stage() == Stage.NEW) {
            return 0;
        }
        var last = Objects.requireNonNull(state.lastReviewedAt());
        return model.countsWholeDays() ? calendar.daysBetween(last, now) : fractionalDays(last, now);
    }

    /** The learner's day that an instant belongs to. */
    public LocalDate dayOf(Instant at) {
        return calendar.dayOf(at);
    }

    /** When one of the learner's days begins. */
    public Instant startOf(LocalDate day) {
        return calendar.startOf(day);
    }

    /** When the learner's day begins that is some days after that of {@code at}. */
    public Instant startOfDayAfter(Instant at, int days) {
        return calendar.startOf(calendar.dayOf(at).plusDays(days));
    }

    static double fractionalDays(Instant from, Instant to) {
        var elapsed = Duration.between(from, to);
        return Math.max(0, (elapsed.getSeconds() + elapsed.getNano() * 1e-9) / SECONDS_A_DAY);
    }

    static Trace trace(MemoryState state) {
        return new Trace().set(state.stability(), state.stabilityFast(), state.difficulty());
    }
}
