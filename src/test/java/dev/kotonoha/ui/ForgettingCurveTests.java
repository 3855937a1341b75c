package dev.kotonoha.ui;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.CardKind;
import dev.kotonoha.deck.CardMapper;
import dev.kotonoha.deck.PromptMemory;
import dev.kotonoha.deck.Rank;
import dev.kotonoha.deck.Review;
import dev.kotonoha.kernel.StudyCalendar;
import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Parameters;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.ScheduleSettings;
import dev.kotonoha.memory.Stage;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class ForgettingCurveTests {

    private static final Instant BEGIN = Instant.parse("2026-01-01T03:00:00Z");
    private static final Schedule SCHEDULE = new Schedule(MemoryModel.of(Parameters.fsrs6Defaults()),
            new ScheduleSettings(0.9, List.of(), List.of(), 36500, false), new StudyCalendar(ZoneId.of("Asia/Tokyo"), 4));

    /** A card answered on these days, seen on another. */
    private static ForgettingCurve curve(int today, Rating rating, int... days) {
        var reviews = IntStream.of(days)
                .mapToObj(day -> new Review("r" + day, day(day), null, day(day), rating, 1500L, null, null, null))
                .toList();
        var state = SCHEDULE.replay(1, reviews.stream().map(review -> new Answer(review.at(), review.rating())).toList());
        var memory = new PromptMemory(Prompt.RECOGNISE, reviews, state, null, null);
        var card = new Card(new CardId("00000000000000010000"), new LearnerId("somebody"), CardKind.VOCABULARY, null, "leaf", "葉",
                null, List.of(), List.of(memory), List.of(), Set.of(), true, false, false, null, true, Stage.REVIEW, BEGIN,
                new Rank(0, 0, 0, null), 0, BEGIN, BEGIN, 1);
        return ForgettingCurve.of(card, memory, new CardMapper.Now(SCHEDULE, day(today)));
    }

    private static Instant day(int day) {
        return BEGIN.plus(Duration.ofDays(day));
    }

    @Test
    void eachAnswerStandsWhereTheCurveHadFallenTo() {
        var marks = curve(10, Rating.GOOD, 0, 3, 9).marks();

        assertThat(marks.getFirst().recalled()).isNull();
        assertThat(marks.get(1).recalled()).isBetween(.8, .95);
        assertThat(marks).extracting(ForgettingCurve.Mark::x).isSorted();
        assertThat(marks.get(1).y()).isPositive();
    }

    @Test
    void intervalsGrowWithSuccess() {
        assertThat(curve(30, Rating.GOOD, 0, 3, 12).marks()).extracting(ForgettingCurve.Mark::intervalDays).isSorted();
    }

    @Test
    void aCurveThatNeverFallsFarIsSeenFromNear() {
        assertThat(curve(10, Rating.GOOD, 0, 3, 9).floor()).isEqualTo(.7);
    }

    @Test
    void aForgottenCardIsSeenAsAWhole() {
        var curve = curve(2000, Rating.AGAIN, 0, 1);

        assertThat(curve.floor()).isLessThan(.5);
        assertThat(curve.recalled()).isBetween(curve.floor(), curve.floor() + .3);
    }

    @Test
    void theDrawingGoesBeyondTheDayOnWhichTheCardIsDue() {
        var curve = curve(10, Rating.GOOD, 0, 3, 9);

        assertThat(curve.now()).isBetween(1.0, ForgettingCurve.WIDTH - 1.0);
        assertThat(curve.to()).isAfter(day(12));
        assertThat(curve.path()).startsWith("M0.0 0.0L");
        assertThat(curve.coming()).contains("L" + ForgettingCurve.WIDTH + ".0 ");
    }
}
