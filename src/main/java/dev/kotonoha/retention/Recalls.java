package dev.kotonoha.retention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the model had said before reviews, and how they went: by age and by how long ago, and by what was said. */
final class Recalls {

    /** From so many days since the answer before a review counts as one of a mature card. */
    static final int MATURE = 21;

    private static final List<Integer> PERIODS = List.of(30, 90, 365);
    private static final int BINS = 20;

    private final LocalDate today;
    private final Recall.Sum[] young = sums(PERIODS.size() + 1);
    private final Recall.Sum[] mature = sums(PERIODS.size() + 1);
    private final Recall.Sum[] bins = sums(BINS);

    Recalls(LocalDate today) {
        this.today = today;
    }

    void add(LocalDate day, long daysSince, double predicted, boolean recalled) {
        var ago = today.toEpochDay() - day.toEpochDay();
        var period = 0;
        while (period < PERIODS.size() && ago >= PERIODS.get(period)) {
            period++;
        }
        (daysSince >= MATURE ? mature : young)[period].add(predicted, recalled);
        bins[Math.clamp((int) (predicted * BINS), 0, BINS - 1)].add(predicted, recalled);
    }

    /** Those of the last days; more than 365 for all. */
    MemoryFigures.Ages ages(int days) {
        var within = (int) PERIODS.stream().filter(period -> period <= days).count() + (days > PERIODS.getLast() ? 1 : 0);
        var youngSum = Arrays.stream(young).limit(within).reduce(new Recall.Sum(), Recall.Sum::plus);
        var matureSum = Arrays.stream(mature).limit(within).reduce(new Recall.Sum(), Recall.Sum::plus);
        return new MemoryFigures.Ages(youngSum.recall(), matureSum.recall(), youngSum.plus(matureSum).recall());
    }

    List<MemoryFigures.Period> periods() {
        return PERIODS.stream().map(days -> MemoryFigures.Period.of(days, ages(days))).toList();
    }

    List<Recall> calibration() {
        return Stream.of(bins).map(Recall.Sum::recall).filter(recall -> recall.reviews() > 0).toList();
    }

    private static Recall.Sum[] sums(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Recall.Sum()).toArray(Recall.Sum[]::new);
    }
}
