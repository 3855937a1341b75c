package dev.kotonoha.memory;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A learner of any kind: forgets by either model with weights near to or far from the defaults, may change midway, take a long break, press only two buttons
 * or the wrong one, ask a card many times in a day, and have bad days and hard cards. The same seed is the same learner.
 */
final class DrawnLearner {

    private static final long DAY = 86_400_000;
    private static final long MINUTE = 60_000;
    private static final long FIRST = 1_700_000_000_000L / DAY * DAY + 8 * 60 * MINUTE;

    private final SplittableRandom random;
    private final MemoryModel before;
    private final MemoryModel after;
    private final MemoryModel scheduler;
    private final long change;
    private final long breakStart;
    private final long breakEnd;
    private final long end;
    private final int cards;
    private final Habits habitsBefore;
    private final Habits habitsAfter;
    private final double asHard;
    private final double again;
    private final double retention;
    private final double lateness;
    private final double hardCards;
    private final double badDays;
    private final long days;

    private DrawnLearner(long seed, int size) {
        random = new SplittableRandom(seed);
        double far = List.of(0.0, 0.3, 0.7, 1.0, 1.5).get(random.nextInt(5));
        before = model(far);
        boolean changes = random.nextInt(4) == 0;
        after = changes ? model(far) : before;
        habitsBefore = habits();
        habitsAfter = random.nextInt(4) == 0 ? habits() : habitsBefore;
        scheduler = MemoryModel.of(Parameters.fsrs6Defaults());
        days = Math.round(30 * Math.exp(random.nextDouble() * 3.2));
        end = FIRST + days * DAY;
        change = FIRST + (long) (random.nextDouble(0.1, 0.5) * days) * DAY;
        breakStart = FIRST + (long) (random.nextDouble(0.2, 1) * days) * DAY;
        breakEnd = breakStart + (random.nextInt(4) == 0 ? random.nextInt(20, 300) * DAY : 0);
        cards = Math.max(5, (int) (size / random.nextDouble(3, 9)));
        asHard = random.nextInt(6) == 0 ? random.nextDouble() : 0;
        again = random.nextInt(3) == 0 ? random.nextDouble(0.7, 0.95) : random.nextDouble(0, 0.6);
        retention = random.nextDouble(0.75, 0.95);
        lateness = random.nextDouble(0, 1.5);
        hardCards = random.nextInt(2) * random.nextDouble(0, 1);
        badDays = random.nextInt(2) * random.nextDouble(0, 1);
    }

    /** About {@code size} of the learner's answers, give or take a factor of two. */
    static ReviewLog log(long seed, int size) {
        return new DrawnLearner(seed, size).log();
    }

    private ReviewLog log() {
        var log = ReviewLog.builder();
        long begun = Math.max(1, Math.round(days * random.nextDouble(0.2, 1)));
        for (int card = 0; card < cards; card++) {
            long start = FIRST + card * begun / cards * DAY + random.nextInt(240) * MINUTE;
            card(log, card, start, Math.exp(hardCards * gaussian()));
        }
        return log.build(DrawnLog.CALENDAR);
    }

    private void card(ReviewLogBuilder log, int card, long start, double ease) {
        var truth = new Trace();
        var seen = new Trace();
        long at = afterBreak(start);
        long last = at;
        for (int i = 0; i < 60 && at < end; i++) {
            var model = at < change ? before : after;
            var habits = at < change ? habitsBefore : habitsAfter;
            double elapsed = elapsed(model, last, at);
            double recall = i == 0 ? 1 : recall(model, truth, elapsed, at, ease);
            boolean recalled = random.nextDouble() < recall;
            var rating = i == 0
                    ? habits.drawFirst(random.nextDouble())
                    : recalled ? habits.drawRecalled(random.nextDouble()) : Rating.AGAIN;
            boolean wrong = rating == Rating.AGAIN && random.nextDouble() < asHard;
            var told = wrong ? Rating.HARD : rating;
            log.add(card, at, told, 1000 + random.nextInt(20_000));
            model.review(truth, elapsed, rating);
            scheduler.review(seen, elapsed(scheduler, last, at), told);
            last = at;
            boolean soon = random.nextDouble() < (told == Rating.AGAIN ? 0.2 + 0.8 * again : 0.5 * again * again);
            double interval = scheduler.interval(seen, retention) * Math.exp(lateness * (random.nextDouble() - 0.3));
            at = soon
                    ? at + random.nextInt(1, 30) * MINUTE
                    : afterBreak(at + Math.max(1, Math.round(interval)) * DAY + random.nextInt(-60, 60) * MINUTE);
        }
    }

    private double recall(MemoryModel model, Trace truth, double elapsed, long at, double ease) {
        double bad = Math.exp(badDays * (2 * Fuzz.seeded(at / DAY, 7) - 1));
        double recall = model.retrievability(truth, elapsed / ease * bad);
        return elapsed < 1 ? Math.min(recall, 0.93) : recall;
    }

    private static double elapsed(MemoryModel model, long last, long at) {
        return model.countsWholeDays() ? at / DAY - last / DAY : (at - last) / (double) DAY;
    }

    private long afterBreak(long at) {
        return at >= breakStart && at < breakEnd ? breakEnd + random.nextInt(10) * DAY + at % DAY - breakEnd % DAY : at;
    }

    private MemoryModel model(double far) {
        boolean fsrs7 = random.nextBoolean();
        var weights = (fsrs7 ? Parameters.fsrs7Defaults() : Parameters.fsrs6Defaults()).values();
        double stable = 0.7 * far * gaussian();
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i < 4
                    ? weights[i] * Math.exp(stable + 0.4 * far * gaussian())
                    : weights[i] + far * gaussian() * Training.spread(fsrs7)[i];
        }
        for (int i = 1; i < 4; i++) {
            weights[i] = Math.max(weights[i], weights[i - 1]);
        }
        return MemoryModel.of(Parameters.of(weights));
    }

    private Habits habits() {
        var usual = Habits.usual();
        return switch (random.nextInt(4)) {
            case 0 -> new Habits(List.of(0.4, 0.0, 0.6, 0.0), List.of(0.0, 0.0, 1.0, 0.0), usual.seconds());
            case 1 -> new Habits(List.of(0.1, 0.1, 0.3, 0.5), List.of(0.0, 0.1, 0.4, 0.5), usual.seconds());
            case 2 -> new Habits(List.of(0.3, 0.4, 0.3, 0.0), List.of(0.0, 0.5, 0.5, 0.0), usual.seconds());
            default -> usual;
        };
    }

    private double gaussian() {
        return random.nextGaussian();
    }
}
