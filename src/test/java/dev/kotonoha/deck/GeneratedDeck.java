package dev.kotonoha.deck;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Rating;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Cards of somebody who studies as the schedule says and forgets as the model says. */
public final class GeneratedDeck {

    private static final Duration LATEST = Duration.ofHours(20);

    private final LearnerId learner;
    private final Rules rules;
    private final Instant now;
    private final Random random;

    /** A deck as of {@code now}; the same seed gives the same one. */
    public GeneratedDeck(LearnerId learner, Rules rules, Instant now, long seed) {
        this.learner = learner;
        this.rules = rules;
        this.now = now;
        this.random = new Random(seed);
    }

    /** Word cards that were begun on days of the last {@code days}, evenly, each with so many answers at most. */
    public List<Card> cards(int count, int days, int answers) {
        var cards = new ArrayList<Card>();
        for (var i = 0; i < count; i++) {
            var begun = now.minus(Duration.ofMinutes((long) days * 1440 * (count - i) / count + 1440));
            cards.add(card("word" + i, begun, answers));
        }
        return cards;
    }

    private Card card(String front, Instant begun, int answers) {
        var fresh = Card.fresh(CardId.ofHand(learner, CardKind.VOCABULARY, front, "語"), learner, CardKind.VOCABULARY, null, front,
                "語", List.of(), Set.of(Prompt.RECOGNISE), Set.of(), true, begun);
        var history = new ArrayList<Review>();
        var state = MemoryState.fresh();
        for (var at = begun; at.isBefore(now.minus(Duration.ofHours(24))) && history.size() < answers;) {
            var rating = rating(history.isEmpty() ? null : rules.schedule().retrievability(state, at));
            history.add(
                    new Review(front + "-" + history.size(), at, null, at, rating, 2000L + random.nextInt(9000), "phone", null,
                            null));
            state = rules.schedule().answer(state, new Answer(at, rating), fresh.seed(Prompt.RECOGNISE));
            at = Objects.requireNonNull(state.due()).plusMillis((long) (random.nextDouble() * LATEST.toMillis()));
        }
        return history.isEmpty() ? fresh : fresh.with(Prompt.RECOGNISE, history, rules, history.getLast().at());
    }

    private Rating rating(@Nullable Double recall) {
        var recalled = random.nextDouble() < (recall == null ? 0.6 : recall);
        return !recalled
                ? Rating.AGAIN
                : random.nextInt(10) == 0 ? Rating.HARD : random.nextInt(12) == 0 ? Rating.EASY : Rating.GOOD;
    }
}
