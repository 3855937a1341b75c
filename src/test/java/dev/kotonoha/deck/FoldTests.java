package dev.kotonoha.deck;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.account.StudySettings;
import dev.kotonoha.kernel.StudyCalendar;
import dev.kotonoha.memory.Agenda;
import dev.kotonoha.memory.EasyDays;
import dev.kotonoha.memory.Load;
import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Parameters;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.ScheduleSettings;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

class FoldTests {

    private static final Instant START = Instant.parse("2026-06-30T01:00:00Z");
    private static final StudyCalendar TOKYO = new StudyCalendar(ZoneId.of("Asia/Tokyo"), 4);
    private static final Load LUMPY = new Load(Map.of(LocalDate.of(2026, 7, 4), 30, LocalDate.of(2026, 7, 6), 12),
            EasyDays.none());
    private static final Rules RULES = new Rules(
            new Schedule(MemoryModel.of(Parameters.fsrs6Defaults()), ScheduleSettings.defaults(),
                    TOKYO, new Agenda(day -> day.getDayOfYear() % 2 == 0 ? LUMPY : null, List.of())),
            StudySettings.defaults());

    /** A card with two prompts, which nobody has answered. */
    private static Card card() {
        return Card.fresh(new CardId("0123456789abcdef0123456789"), new LearnerId("somebody"), CardKind.VOCABULARY, null, "leaf",
                "葉",
                List.of(), Set.of(Prompt.RECOGNISE, Prompt.PRODUCE), Set.of(), true, START);
    }

    @Test
    void theStateIsTheSameInWhateverOrderTheFactsCome() {
        for (var seed = 0; seed < 300; seed++) {
            var changes = facts(new Random(seed));
            var inOrder = apply(changes);
            Collections.shuffle(changes, new Random(seed + 1));

            assertThat(derived(apply(changes))).as("seed " + seed).isEqualTo(derived(inOrder));
        }
    }

    @Test
    void whatIsUndoneIsAsIfItHadNotBeen() {
        for (var seed = 0; seed < 300; seed++) {
            var changes = facts(new Random(seed));
            var without = apply(changes);
            changes.add(
                    seed % (changes.size() + 1), card -> card
                            .with(Prompt.PRODUCE, List.of(review("x", START.plusSeconds(9), Rating.AGAIN)),
                                    RULES, START)
                            .with(fact("y", CardFact.Kind.RESET, START.plus(Duration.ofDays(20))), RULES, START));
            var undone = apply(changes).retracted("x", START, RULES, START).factRetracted("y", START, RULES, START);

            assertThat(derived(undone)).as("seed " + seed).isEqualTo(derived(without));
        }
    }

    @Test
    void aPreviewIsWhatTheAnswerThenDoes() {
        for (var seed = 0; seed < 100; seed++) {
            var card = apply(facts(new Random(seed)));
            var now = START.plus(Duration.ofDays(61));
            var memory = card.next();
            var preview = card.preview(memory, RULES, now);
            for (var rating : Rating.values()) {
                var answered = card.with(memory.prompt(), List.of(review("now", now, rating)), RULES, now);
                assertThat(answered.prompt(memory.prompt()).orElseThrow().memory()).isEqualTo(preview.get(rating));
            }
        }
    }

    @Test
    void aPlacedCardKeepsItsDayUntilItIsAnswered() {
        var answered = card().with(Prompt.RECOGNISE, List.of(review("r", START, Rating.EASY)), RULES, START);
        var placed = answered.placed(Map.of(Prompt.RECOGNISE, new Placed("r", START.plus(Duration.ofDays(99)))), RULES, START);
        assertThat(placed.prompt(Prompt.RECOGNISE).orElseThrow().memory().due()).isEqualTo(START.plus(Duration.ofDays(99)));

        var later = placed.with(Prompt.RECOGNISE, List.of(review("s", START.plus(Duration.ofDays(9)), Rating.GOOD)), RULES,
                START);
        assertThat(later.prompt(Prompt.RECOGNISE).orElseThrow().memory().due()).isNotEqualTo(START.plus(Duration.ofDays(99)));
    }

    private static Card apply(List<UnaryOperator<Card>> changes) {
        var card = card();
        for (var change : changes) {
            card = change.apply(card);
        }
        return card;
    }

    private static List<UnaryOperator<Card>> facts(Random random) {
        var changes = new ArrayList<UnaryOperator<Card>>();
        for (var i = 0; i < 12; i++) {
            var id = "f" + i;
            var at = START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
            var prompt = random.nextBoolean() ? Prompt.RECOGNISE : Prompt.PRODUCE;
            var rating = Rating.ofGrade(1 + random.nextInt(4));
            changes.add(switch (random.nextInt(8)) {
                case 0 -> card -> card.with(fact(id, CardFact.Kind.BURY, at), RULES, START);
                case 1 -> card -> card.with(fact(id, CardFact.Kind.SUSPEND, at), RULES, START);
                case 2 -> card -> card.with(fact(id, CardFact.Kind.RESUME, at), RULES, START);
                case 3 -> card -> card.with(fact(id, CardFact.Kind.RESET, at), RULES, START);
                default -> card -> card.with(prompt, List.of(review(id, at, rating)), RULES, START);
            });
        }
        return changes;
    }

    private static CardFact fact(String id, CardFact.Kind kind, Instant at) {
        return new CardFact(id, kind, at, null, null, null);
    }

    private static Review review(String id, Instant at, Rating rating) {
        return new Review(id, at, null, at, rating, null, null, null, null);
    }

    /** All that follows from the facts. */
    private static List<Object> derived(Card card) {
        var memories = card.prompts().stream().map(memory -> List.of(memory.memory(), String.valueOf(memory.askAt()))).toList();
        return List.of(memories, card.suspended(), card.leech(), card.active(), card.stage(), card.dueAt(), card.rank(),
                card.lapses());
    }
}
