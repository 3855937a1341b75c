package dev.kotonoha.dashboard;

import dev.kotonoha.memory.MemoryModel;

import java.util.Comparator;
import java.util.List;

/**
 * How somebody studies now, a day in the middle.
 *
 * @param reviews of words begun before
 * @param begun words begun
 * @param retention the recall at which a word comes back
 */
record Pace(double reviews, double begun, double retention) {

    /** The chances of recall on a day to come if all goes on like this until the day before; parts of a review add up over the days. */
    double[] recalls(MemoryModel model, List<Course.Word> words, int days) {
        var course = new Course(model, words);
        double reviewsLeft = 0;
        double begunLeft = 0;
        for (var day = 0; day < days; day++) {
            reviewsLeft += reviews;
            begunLeft += begun;
            var today = day;
            var due = course.begunBefore(day).stream().filter(word -> course.recall(word, today) <= retention)
                    .sorted(Comparator.comparingDouble(word -> course.recall(word, today))).limit((long) reviewsLeft).toList();
            due.forEach(word -> course.study(word, today));
            var fresh = course.fresh().stream().limit((long) begunLeft).toList();
            fresh.forEach(word -> course.study(word, today));
            reviewsLeft = Math.min(reviewsLeft - due.size(), Math.max(1, reviews));
            begunLeft = Math.min(begunLeft - fresh.size(), Math.max(1, begun));
        }
        return course.recalls(days);
    }
}
