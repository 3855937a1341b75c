package dev.kotonoha.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

class ReschedulingTests {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final Drawn drawn = Drawn.anew();
    private final Schedule before = schedule(0.8);
    private final Schedule after = schedule(0.93);
    private final List<StudiedCard> cards = cards(2000);
    private final Load load = new Load(dueBy(before, cards.stream().map(StudiedCard::state).toList()), EasyDays.none());
    private final List<MemoryState> moved = Rescheduling.of(after, cards, load, NOW);

    @Test
    void dueAndOverdueCardsStayWhereTheyAre() {
        for (int i = 0; i < cards.size(); i++) {
            var old = cards.get(i).state();
            if (!day(old).isAfter(day(NOW)) || old.stage() != Stage.REVIEW) {
                assertThat(moved.get(i).due()).as("seed %s", drawn.seed).isEqualTo(old.due());
            }
        }
    }

    @Test
    void noCardIsMovedIntoThePast() {
        for (int i = 0; i < cards.size(); i++) {
            if (day(cards.get(i).state()).isAfter(day(NOW))) {
                assertThat(day(moved.get(i))).as("seed %s", drawn.seed).isAfterOrEqualTo(day(NOW));
            }
        }
    }

    @Test
    void aHigherRetentionBringsCardsForward() {
        long sooner = 0;
        long later = 0;
        for (int i = 0; i < cards.size(); i++) {
            sooner += day(moved.get(i)).isBefore(day(cards.get(i).state())) ? 1 : 0;
            later += day(moved.get(i)).isAfter(day(cards.get(i).state())) ? 1 : 0;
        }
        assertThat(sooner).as("seed %s", drawn.seed).isGreaterThan(500);
        assertThat(later).as("seed %s", drawn.seed).isLessThan(sooner / 10);
    }

    @Test
    void noDayIsCrowded() {
        var due = dueBy(after, moved);
        var movable = dueBy(before, cards.stream().map(StudiedCard::state).toList());
        int highest = 0;
        for (int i = 1; i < 30; i++) {
            highest = Math.max(highest, due.getOrDefault(day(NOW).plusDays(i), 0));
        }
        assertThat(highest).as("seed %s: %s", drawn.seed, due).isLessThan(250);
        assertThat(due.values().stream().mapToInt(n -> n).sum()).isEqualTo(movable.values().stream().mapToInt(n -> n).sum());
    }

    @Test
    void memoriesAreThoseOfTheNewSchedule() {
        for (int i = 0; i < cards.size(); i += 50) {
            var card = cards.get(i);
            assertThat(moved.get(i).stability()).isEqualTo(after.replay(card.seed(), card.answers()).stability());
            assertThat(moved.get(i).reviews()).isEqualTo(card.state().reviews());
        }
    }

    private List<StudiedCard> cards(int count) {
        var made = new ArrayList<StudiedCard>();
        for (int seed = 0; seed < count; seed++) {
            var answers = new ArrayList<Answer>();
            var state = MemoryState.fresh();
            var at = NOW.minus(Duration.ofDays(drawn.random.nextInt(1, 200)));
            while (at.isBefore(NOW)) {
                answers.add(new Answer(at, drawn.random.nextInt(10) == 0 ? Rating.AGAIN : Rating.GOOD));
                state = before.answer(state, answers.getLast(), seed);
                at = Objects.requireNonNull(state.due()).plusSeconds(drawn.random.nextInt(80_000));
            }
            made.add(new StudiedCard(seed, state, answers));
        }
        return made;
    }

    private Map<LocalDate, Integer> dueBy(Schedule schedule, List<MemoryState> states) {
        var counts = new HashMap<LocalDate, Integer>();
        for (var state : states) {
            counts.merge(schedule.calendar().dayOf(Objects.requireNonNull(state.due())), 1, Integer::sum);
        }
        return counts;
    }

    private LocalDate day(MemoryState state) {
        return day(Objects.requireNonNull(state.due()));
    }

    private LocalDate day(Instant at) {
        return before.calendar().dayOf(at);
    }

    private static Schedule schedule(double retention) {
        return new Schedule(MemoryModel.of(Parameters.fsrs6Defaults()),
                ScheduleSettings.defaults().withDesiredRetention(retention), DrawnLog.CALENDAR);
    }
}
