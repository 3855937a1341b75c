package dev.kotonoha.demo;

import dev.kotonoha.memory.Answer;
import dev.kotonoha.memory.MemoryState;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Schedule;
import dev.kotonoha.memory.Stage;
import dev.kotonoha.memory.Trace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A pupil's days of study: what a schedule asks, and what the pupil's true memory answers. Day after day, in order. */
public final class Studying {

    private static final Duration AFTER_DAWN = Duration.ofHours(13);
    private static final double FIRST_RECALL = 0.6;
    private static final double HARD = 0.1;
    private static final double EASY = 0.9;

    private final Pupil pupil;
    private final Schedule schedule;
    private final List<Word> words;
    private final MemoryState[] states;
    private final Trace[] truth;
    private final SplittableRandom random;
    private int day;

    public Studying(Pupil pupil, Schedule schedule, List<Word> words) {
        this.pupil = pupil;
        this.schedule = schedule;
        this.words = List.copyOf(words);
        states = new MemoryState[words.size()];
        Arrays.fill(states, MemoryState.fresh());
        truth = words.stream().map(word -> new Trace()).toArray(Trace[]::new);
        random = new SplittableRandom(pupil.seed());
    }

    /**
     * Something to learn.
     *
     * @param hardness in log odds
     * @param from the day on which it can be begun
     */
    public record Word(double hardness, LocalDate from) {
    }

    /** An answer to the word of an index. */
    public record Reply(int word, Instant at, Rating rating, long durationMs) {
    }

    /** What the pupil answers on the next day, in order; mostly nothing after they gave up. */
    public List<Reply> next(LocalDate date) {
        var isStudied = random.nextDouble() < pupil.diligence() && day < pupil.stopsAfter();
        day++;
        return isStudied ? session(date) : List.of();
    }

    /** The memory as the schedule has it. */
    public MemoryState state(int word) {
        return states[word];
    }

    /** The true chance of recall at the beginning of a day; 0 for a word that was not begun. */
    public double recall(int word, LocalDate date) {
        return states[word].stage() == Stage.NEW ? 0 : chance(word, schedule.startOf(date));
    }

    private List<Reply> session(LocalDate date) {
        var begin = schedule.startOf(date).plus(AFTER_DAWN).plusSeconds(random.nextInt(3 * 3600));
        var due = new PriorityQueue<Integer>(
                Comparator.<Integer, Instant>comparing(word -> Objects.requireNonNull(states[word].due()))
                        .thenComparing(Comparator.naturalOrder()));
        IntStream.range(0, states.length).filter(word -> isDue(word, begin)).forEach(due::add);
        var fresh = IntStream.range(0, states.length).filter(word -> isFresh(word, date)).limit(pupil.newADay()).iterator();
        var end = schedule.startOf(date.plusDays(1));
        var replies = new ArrayList<Reply>();
        var now = begin;
        while ((fresh.hasNext() || !due.isEmpty()) && replies.size() < pupil.reviewsADay()) {
            var isNew = fresh.hasNext() && (due.isEmpty() || Objects.requireNonNull(states[due.peek()].due()).isAfter(now));
            var word = isNew ? fresh.next() : due.remove();
            var asked = Objects.requireNonNullElse(states[word].due(), now);
            var reply = answer(word, asked.isAfter(now) ? asked : now);
            replies.add(reply);
            now = reply.at().plusMillis(reply.durationMs());
            if (Objects.requireNonNull(states[word].due()).isBefore(end)) {
                due.add(word);
            }
        }
        return replies;
    }

    private boolean isDue(int word, Instant now) {
        var due = states[word].due();
        return due != null && !due.isAfter(now);
    }

    private boolean isFresh(int word, LocalDate date) {
        return states[word].stage() == Stage.NEW && !words.get(word).from().isAfter(date);
    }

    private Reply answer(int word, Instant at) {
        var rating = random.nextDouble() < chance(word, at) ? recalled() : Rating.AGAIN;
        var elapsed = states[word].stage() == Stage.NEW ? 0 : elapsed(word, at);
        pupil.truth().review(truth[word], elapsed, rating);
        states[word] = schedule.answer(states[word], new Answer(at, rating), word);
        var seconds = pupil.hasty() ? 0.3 + random.nextDouble() : (rating == Rating.AGAIN ? 12 : 5) * (0.5 + random.nextDouble());
        return new Reply(word, at, rating, (long) (1000 * seconds));
    }

    private Rating recalled() {
        var luck = random.nextDouble();
        return luck < HARD ? Rating.HARD : luck < EASY ? Rating.GOOD : Rating.EASY;
    }

    private double chance(int word, Instant at) {
        var isNew = states[word].stage() == Stage.NEW;
        var p = Math.clamp(isNew ? FIRST_RECALL : pupil.truth().retrievability(truth[word], elapsed(word, at)), 1e-6, 1 - 1e-6);
        var odds = Math.log(p / (1 - p)) + pupil.ability() - words.get(word).hardness();
        return 1 / (1 + Math.exp(-odds));
    }

    private double elapsed(int word, Instant at) {
        var last = Objects.requireNonNull(states[word].lastReviewedAt());
        return Math.max(0, schedule.dayOf(at).toEpochDay() - schedule.dayOf(last).toEpochDay());
    }
}
