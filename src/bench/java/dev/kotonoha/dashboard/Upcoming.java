package dev.kotonoha.dashboard;

import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Trace;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The reviews of the days to come if each is done on its day, those of words that come back within them, too. What is forgotten is
 * drawn, always the same way, so that in the sum over many words it is as often as the model says.
 */
final class Upcoming {

    private final MemoryModel model;
    private final double retention;
    private final int[] reviews;
    private final SplittableRandom random = new SplittableRandom(1);
    private final Trace trace = new Trace();

    private Upcoming(MemoryModel model, double retention, int days) {
        this.model = model;
        this.retention = retention;
        reviews = new int[days];
    }

    /**
     * A word that was begun.
     *
     * @param dueIn days from today; 0 for what is overdue, too
     */
    record Word(Course.Word memory, int dueIn) {
    }

    /** How many there are on each day from today on. */
    static int[] reviews(MemoryModel model, List<Word> words, double retention, int days) {
        var upcoming = new Upcoming(model, retention, days);
        words.forEach(upcoming::add);
        return upcoming.reviews;
    }

    private void add(Word word) {
        var memory = word.memory();
        trace.set(memory.stability(), memory.stabilityFast(), memory.difficulty());
        var last = -memory.daysAgo();
        for (var day = word.dueIn(); day < reviews.length;) {
            reviews[day]++;
            answer(day - last);
            last = day;
            day += Math.max(1, (int) Math.min(reviews.length, Math.round(model.interval(trace, retention))));
        }
    }

    /** What is forgotten is asked once more on the same day. */
    private void answer(int elapsed) {
        if (random.nextDouble() < model.retrievability(trace, elapsed)) {
            model.review(trace, elapsed, Rating.GOOD);
        } else {
            model.review(trace, elapsed, Rating.AGAIN);
            model.review(trace, 0, Rating.GOOD);
        }
    }
}
