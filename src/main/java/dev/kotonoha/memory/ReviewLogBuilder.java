package dev.kotonoha.memory;

import java.util.Arrays;

import dev.kotonoha.kernel.StudyCalendar;

/** Takes answers in any order and makes a {@link ReviewLog} of them. */
public final class ReviewLogBuilder {

    long[] cards = new long[1024];
    long[] times = new long[1024];
    byte[] grades = new byte[1024];
    int[] durations = new int[1024];
    private int size;

    ReviewLogBuilder() {
    }

    /** How many answers it was given. */
    public int size() {
        return size;
    }

    /**
     * Adds an answer.
     *
     * @param time in milliseconds since 1970
     * @param duration in milliseconds, 0 when unknown
     */
    public ReviewLogBuilder add(long card, long time, Rating rating, int duration) {
        if (size == cards.length) {
            grow();
        }
        cards[size] = card;
        times[size] = time;
        grades[size] = (byte) rating.grade();
        durations[size++] = duration;
        return this;
    }

    /** The log of all answers given so far, whose days are those of {@code calendar}. */
    public ReviewLog build(StudyCalendar calendar) {
        return new ReviewLog(this, calendar);
    }

    private void grow() {
        int capacity = size + (size >> 1);
        cards = Arrays.copyOf(cards, capacity);
        times = Arrays.copyOf(times, capacity);
        grades = Arrays.copyOf(grades, capacity);
        durations = Arrays.copyOf(durations, capacity);
    }
}
