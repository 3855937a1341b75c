package dev.kotonoha.ui;

import dev.kotonoha.account.Prompt;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardMapper;
import dev.kotonoha.deck.PromptMemory;
import dev.kotonoha.deck.Review;
import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Stage;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the chance of recall of one prompt fell and was lifted again by each answer, as a drawing of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param path the curve until now, as the data of an SVG path
 * @param coming the curve from now on
 * @param marks the answers
 * @param floor the chance at the bottom of the drawing
 * @param now where now is, from the left
 * @param recalled the chance now, 0 to 1
 */
record ForgettingCurve(Prompt prompt, String path, String coming, List<Mark> marks, double floor, double now, double recalled,
        Instant from,
        Instant to) {

    static final int WIDTH = 640;
    static final int HEIGHT = 200;

    private static final double HIGHEST_FLOOR = 0.7;
    private static final int POINTS = 160;
    private static final Duration SHORTEST = Duration.ofDays(2);

    /**
     * One answer.
     *
     * @param recalled the chance before it, 0 to 1; null for the first
     * @param intervalDays from it to the next time that the card was due
     * @param durationMs null where the device did not tell
     */
    record Mark(Instant at, Rating rating, @Nullable Double recalled, double stability, double difficulty, double intervalDays,
            @Nullable Long durationMs, double x, double y) {
    }

    static ForgettingCurve of(Card card, PromptMemory memory, CardMapper.Now now) {
        var reviews = memory.counting();
        var from = reviews.getFirst().at();
        var to = end(memory, from, now.instant());
        var states = states(card, memory, reviews, now);
        var scale = new Scale(from, to, floor(reviews, states, now, to));
        return new ForgettingCurve(memory.prompt(), line(states, now, scale, from, now.instant()),
                line(states, now, scale, now.instant(), to), marks(reviews, states, now, scale), scale.floor(),
                scale.x(now.instant()),
                now.schedule().retrievability(states.getLast(), now.instant()), from, to);
    }

    /** Where a chance is, from the top. */
    public double y(double chance) {
        return new Scale(from, to, floor).y(chance);
    }

    /** A tenth under the lowest chance, at most {@value #HIGHEST_FLOOR}: a curve that never falls far shows as one. */
    private static double floor(List<Review> reviews, List<MemoryState> states, CardMapper.Now now, Instant to) {
        var lowest = now.schedule().retrievability(states.getLast(), to);
        for (var i = 1; i < reviews.size(); i++) {
            lowest = Math.min(lowest, now.schedule().retrievability(states.get(i - 1), reviews.get(i).at()));
        }
        return Math.max(0, Math.min(HIGHEST_FLOOR, Math.floor(lowest * 10) / 10));
    }

    private static Instant end(PromptMemory memory, Instant from, Instant now) {
        var due = memory.memory().due();
        var last = due != null && due.isAfter(now) ? due : now;
        var whole = Duration.between(from, last).multipliedBy(115).dividedBy(100);
        return from.plus(whole.compareTo(SHORTEST) < 0 ? SHORTEST : whole);
    }

    private static List<MemoryState> states(Card card, PromptMemory memory, List<Review> reviews, CardMapper.Now now) {
        var states = new ArrayList<MemoryState>();
        var state = MemoryState.fresh();
        for (var review : reviews) {
            state = now.schedule().answer(state, new Answer(review.at(), review.rating()), card.seed(memory.prompt()));
            states.add(state);
        }
        return states;
    }

    private static String line(List<MemoryState> states, CardMapper.Now now, Scale scale, Instant from, Instant to) {
        var path = new StringBuilder();
        var step = Duration.between(from, to).dividedBy(POINTS);
        for (var i = 0; i <= POINTS; i++) {
            var at = i == POINTS ? to : from.plus(step.multipliedBy(i));
            var state = states.stream().filter(known -> !at.isBefore(last(known))).reduce((first, second) -> second)
                    .orElse(states.getFirst());
            path.append(path.isEmpty() ? "M" : "L")
                    .append(String.format(Locale.ROOT, "%.1f %.1f", scale.x(at),
                            scale.y(now.schedule().retrievability(state, at))));
        }
        return path.toString();
    }

    private static List<Mark> marks(List<Review> reviews, List<MemoryState> states, CardMapper.Now now, Scale scale) {
        var marks = new ArrayList<Mark>();
        for (var i = 0; i < reviews.size(); i++) {
            var review = reviews.get(i);
            var before = i == 0 ? null : Double.valueOf(now.schedule().retrievability(states.get(i - 1), review.at()));
            var after = states.get(i);
            var interval = after.due() == null ? 0 : Duration.between(review.at(), after.due()).toSeconds() / 86_400.0;
            marks.add(new Mark(review.at(), review.rating(), before, now.schedule().recallDays(after), after.difficulty(),
                    interval, review.durationMs(), scale.x(review.at()), scale.y(before == null ? 1 : before)));
        }
        return List.copyOf(marks);
    }

    private static Instant last(MemoryState state) {
        return state.stage() == Stage.NEW || state.lastReviewedAt() == null ? Instant.MIN : state.lastReviewedAt();
    }

    /** Where a moment and a chance are in the drawing. */
    private record Scale(Instant from, Instant to, double floor) {
        double x(Instant at) {
            return WIDTH * (double) Duration.between(from, at).toMillis() / Duration.between(from, to).toMillis();
        }

        double y(double chance) {
            return HEIGHT * (1 - Math.max(floor, chance)) / (1 - floor);
        }
    }
}
