package dev.kotonoha.dashboard;

import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Trace;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What some words come to if they are studied in a certain way. Nothing is drawn: after a review a memory is the mean, in the
 * logarithm of its stability, of what recalling and forgetting would make of it. Days are counted from today, 0.
 */
final class Course {

    /** Seconds that answers take in the middle. */
    private static final double RECALLED = 8;
    private static final double FORGOTTEN = 20;
    private static final double FIRST = 25;

    private final MemoryModel model;
    private final Trace[] traces;
    private final int[] last;
    private final Trace good = new Trace();
    private final Trace again = new Trace();
    private final Trace after = new Trace();

    /**
     * A word as it is today.
     *
     * @param stability in days; 0 for a word that was not begun
     * @param daysAgo since it was answered last
     */
    record Word(double stability, double stabilityFast, double difficulty, int daysAgo) {

        static final Word NEW = new Word(0, 0, 0, 0);
    }

    Course(MemoryModel model, List<Word> words) {
        this.model = model;
        traces = words.stream().map(word -> new Trace().set(word.stability(), word.stabilityFast(), word.difficulty()))
                .toArray(Trace[]::new);
        last = words.stream().mapToInt(word -> -word.daysAgo()).toArray();
    }

    /** The words that were not begun. */
    List<Integer> fresh() {
        return IntStream.range(0, traces.length).filter(word -> traces[word].isEmpty()).boxed().toList();
    }

    /** The words that were begun before a day. */
    List<Integer> begunBefore(int day) {
        return IntStream.range(0, traces.length).filter(word -> !traces[word].isEmpty() && last[word] < day).boxed().toList();
    }

    /** The chance of recall on a day, 0 for a word not begun. */
    double recall(int word, int day) {
        return traces[word].isEmpty() ? 0 : model.retrievability(traces[word], day - last[word]);
    }

    double[] recalls(int day) {
        return IntStream.range(0, traces.length).mapToDouble(word -> recall(word, day)).toArray();
    }

    /** The chance of recall on a later day if the word is studied on {@code day}. */
    double recallIfStudied(int word, int day, int later) {
        become(word, day);
        return model.retrievability(after, later - day);
    }

    /** Studies a word on a day; the answer is how many seconds that takes. */
    double study(int word, int day) {
        var seconds = seconds(word, day);
        become(word, day);
        traces[word].set(after);
        last[word] = day;
        return seconds;
    }

    double seconds(int word, int day) {
        if (traces[word].isEmpty()) {
            return FIRST;
        }
        var recall = recall(word, day);
        return recall * RECALLED + (1 - recall) * FORGOTTEN;
    }

    private void become(int word, int day) {
        var before = traces[word];
        if (before.isEmpty()) {
            model.review(after.clear(), 0, Rating.GOOD);
            return;
        }
        var recall = recall(word, day);
        var elapsed = day - last[word];
        model.review(good.set(before), elapsed, Rating.GOOD);
        model.review(again.set(before), elapsed, Rating.AGAIN);
        after.set(mean(good.stability(), again.stability(), recall), mean(good.stabilityFast(), again.stabilityFast(), recall),
                recall * good.difficulty() + (1 - recall) * again.difficulty());
    }

    private static double mean(double one, double other, double share) {
        return one <= 0 || other <= 0 ? 0 : Math.exp(share * Math.log(one) + (1 - share) * Math.log(other));
    }
}
