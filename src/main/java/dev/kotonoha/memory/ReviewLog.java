package dev.kotonoha.memory;

import java.util.Arrays;

import dev.kotonoha.kernel.StudyCalendar;

/**
 * A learner's answers in flat arrays: grouped by card, in order of time within a card. Cards come in the order of their first answers.
 *
 * <p>
 * Immutable. A review is spoken of by its place, 0 to {@link #size()} - 1.
 */
public final class ReviewLog {

    private static final double MILLIS_A_DAY = 86_400_000;

    private final long[] cards;
    private final int[] starts;
    private final long[] times;
    private final byte[] grades;
    private final int[] durations;
    private final int[] days;
    private final int[] ranks;
    private final int[] rows;

    /** The answers that {@code builder} was given, in the days of {@code calendar}. */
    ReviewLog(ReviewLogBuilder builder, StudyCalendar calendar) {
        int size = builder.size();
        var order = TimeOrder.of(builder.times, size);
        var numbers = new LongNumbers();
        var card = new int[size];
        for (int at : order) {
            card[at] = numbers.of(builder.cards[at]);
        }
        cards = numbers.keys();
        starts = starts(card, cards.length);
        times = new long[size];
        grades = new byte[size];
        durations = new int[size];
        ranks = new int[size];
        rows = new int[size];
        var next = Arrays.copyOf(starts, cards.length);
        for (int rank = 0; rank < size; rank++) {
            int row = order[rank];
            int to = next[card[row]]++;
            times[to] = builder.times[row];
            grades[to] = builder.grades[row];
            durations[to] = builder.durations[row];
            ranks[to] = rank;
            rows[to] = row;
        }
        days = days(calendar, order, builder.times);
    }

    /** A log to fill. */
    public static ReviewLogBuilder builder() {
        return new ReviewLogBuilder();
    }

    /** How many answers there are. */
    public int size() {
        return times.length;
    }

    /** How many cards were answered. */
    public int cards() {
        return cards.length;
    }

    /** What the log calls the card of this number, 0 to {@link #cards()} - 1. */
    public long cardId(int card) {
        return cards[card];
    }

    /** The place of the card's first review; that of the next card's is one past its last. */
    public int start(int card) {
        return starts[card];
    }

    /** One past the place of the card's last review. */
    public int end(int card) {
        return starts[card + 1];
    }

    /** When a review was, in milliseconds since 1970. */
    public long time(int place) {
        return times[place];
    }

    /** How a review went. */
    public Rating rating(int place) {
        return Rating.ofGrade(grades[place]);
    }

    /** How long a review took in milliseconds; 0 when nobody knows. */
    public int duration(int place) {
        return durations[place];
    }

    /** Where the review stood in what the builder was given. */
    public int row(int place) {
        return rows[place];
    }

    /** Where a review stands among all in order of time, from 0; of two at the same moment the one given first. */
    int rank(int place) {
        return ranks[place];
    }

    byte grade(int place) {
        return grades[place];
    }

    /** The number of the learner's day, counted from 1970-01-01. */
    int day(int place) {
        return days[place];
    }

    /** Days since the review before of the same card, which must exist: the learner's days, or days of 24 hours with fractions. */
    public double elapsedDays(int place, boolean wholeDays) {
        return wholeDays ? days[place] - days[place - 1] : (times[place] - times[place - 1]) / MILLIS_A_DAY;
    }

    private static int[] starts(int[] card, int cards) {
        var starts = new int[cards + 1];
        for (int number : card) {
            starts[number + 1]++;
        }
        for (int i = 0; i < cards; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    private int[] days(StudyCalendar calendar, int[] order, long[] given) {
        var numbers = new int[times.length];
        if (times.length > 0) {
            var starting = new DayStarts(calendar, given[order[0]], given[order[order.length - 1]]);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = starting.dayOf(times[i]);
            }
        }
        return numbers;
    }
}
