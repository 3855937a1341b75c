package dev.kotonoha.memory;

import java.time.ZoneOffset;
import java.util.SplittableRandom;

import dev.kotonoha.kernel.StudyCalendar;

/** Answers of a learner who forgets just as a model says. */
final class DrawnLog {

    static final StudyCalendar CALENDAR = new StudyCalendar(ZoneOffset.UTC, 4);
    private static final long DAY = 86_400_000;
    private static final long NOON = 1_700_000_000_000L / DAY * DAY + DAY / 2;

    private DrawnLog() {
    }

    /** A log of {@code cards} cards with up to {@code reviews} reviews each; some forgotten cards are asked twice in a day. */
    static ReviewLog of(Parameters truth, int cards, int reviews, long seed) {
        return builder(truth, cards, reviews, seed).build(CALENDAR);
    }

    /** A log of exactly {@code size} reviews, of cards with up to 12 each. */
    static ReviewLog first(Parameters truth, int size, long seed) {
        var drawn = builder(truth, size / 5, 12, seed);
        var log = ReviewLog.builder();
        for (int i = 0; i < size; i++) {
            log.add(drawn.cards[i], drawn.times[i], Rating.ofGrade(drawn.grades[i]), drawn.durations[i]);
        }
        return log.build(CALENDAR);
    }

    static ReviewLogBuilder builder(Parameters truth, int cards, int reviews, long seed) {
        var random = new SplittableRandom(seed);
        var model = MemoryModel.of(truth);
        var log = ReviewLog.builder();
        for (int card = 0; card < cards; card++) {
            card(log, model, card, random.nextInt(2, reviews + 1), NOON + card / 20 * DAY, random);
        }
        return log;
    }

    private static void card(ReviewLogBuilder log, MemoryModel model, int card, int reviews, long start,
            SplittableRandom random) {
        var trace = new Trace();
        long at = start;
        double elapsed = 0;
        for (int i = 0; i < reviews; i++) {
            var rating = i == 0
                    ? Habits.usual().drawFirst(random.nextDouble())
                    : random.nextDouble() < model.retrievability(trace, elapsed)
                            ? Habits.usual().drawRecalled(random.nextDouble())
                            : Rating.AGAIN;
            log.add(card, at, rating, 5000);
            model.review(trace, elapsed, rating);
            boolean today = rating == Rating.AGAIN && random.nextBoolean();
            double days = Math.clamp(model.interval(trace, 0.9) * random.nextDouble(0.6, 1.8), 1, 1000);
            long wait = today ? 600_000 : Math.round(days) * DAY;
            elapsed = model.countsWholeDays() ? Math.round((double) wait / DAY) : (double) wait / DAY;
            at += wait;
        }
    }
}
