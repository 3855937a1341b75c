package dev.kotonoha.deck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.support.Api;
import dev.kotonoha.support.ServerTest;
import dev.kotonoha.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

@ServerTest
class IntakeTests {

    private static final Instant FIRST = TestClock.START;
    private static final Instant UNDONE = FIRST.plusSeconds(60);
    private static final Instant SECOND = FIRST.plusSeconds(120);

    @Autowired
    private Api api;
    @Autowired
    private TestClock.Moving clock;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Schedules schedules;
    @Autowired
    private Deck deck;
    @Autowired
    private Intake intake;

    private Learner learner;

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
        var id = api.newLearner().get("/api/v1/me").body().path("id").asString();
        learner = accounts.learner(new LearnerId(id)).orElseThrow();
    }

    @Test
    void whatIsUndoneLeavesNothingBehind() {
        take(FIRST, Set.of(), 2);
        intake.undo(learner.id(), schedules.rules(learner), FIRST, UNDONE);

        assertThat(card().deletedAt()).isEqualTo(UNDONE);
        assertThat(card().lastReview()).isEmpty();
    }

    @Test
    void whatWasUndoneComesBackWithTheNextImport() {
        take(FIRST, Set.of(), 2);
        intake.undo(learner.id(), schedules.rules(learner), FIRST, UNDONE);

        assertThat(take(SECOND, Set.of(UNDONE), 3)).containsExactly(Intake.Outcome.CREATED);
        assertThat(card().active()).isTrue();
        assertThat(card().next().memory().reviews()).isEqualTo(3);
    }

    @Test
    void undoingALaterImportKeepsWhatAnEarlierOneBrought() {
        take(FIRST, Set.of(), 2);
        var before = card().next().memory();
        assertThat(take(SECOND, Set.of(), 4)).containsExactly(Intake.Outcome.UPDATED);
        intake.undo(learner.id(), schedules.rules(learner), SECOND, SECOND.plusSeconds(1));

        assertThat(card().deletedAt()).isNull();
        assertThat(card().next().memory()).isEqualTo(before);
    }

    @Test
    void aCardThatWasAnsweredHereSinceIsKeptWithThatAnswer() {
        take(FIRST, Set.of(), 2);
        var own = new Review("own", UNDONE, null, UNDONE, Rating.GOOD, null, null, null, null);
        deck.store(Map.of(card(), card().with(Prompt.RECOGNISE, List.of(own), schedules.rules(learner), UNDONE)));
        intake.undo(learner.id(), schedules.rules(learner), FIRST, SECOND);

        assertThat(card().deletedAt()).isNull();
        assertThat(card().next().memory().reviews()).isEqualTo(1);
    }

    private List<Intake.Outcome> take(Instant at, Set<Instant> undone, int answers) {
        var all = IntStream.range(0, answers)
                .mapToObj(i -> Review.imported(FIRST.minus(Duration.ofDays(40 - i)), Rating.GOOD, 1000, false, at)).toList();
        var arrival = new Arrival(id(), CardKind.VOCABULARY, null, "leaf", "葉", null, Set.of(), FIRST,
                Map.of(Prompt.RECOGNISE, all), List.of());
        var by = new Import(at, undone);
        return intake.take(learner, schedules.rules(learner), List.of(arrival), by, intake.known(learner.id()), false);
    }

    private Card card() {
        return deck.evenDeleted(learner.id(), id()).orElseThrow();
    }

    private CardId id() {
        return CardId.ofHand(learner.id(), CardKind.VOCABULARY, "leaf", "葉");
    }
}
