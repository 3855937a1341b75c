package dev.kotonoha.memory;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Trains on the first four fifths of many drawn learners' answers and foretells the rest, to see how far training is behind the defaults at worst. Arguments: how
 * many learners, the least and the most reviews, the first seed; 500, 80, 8000 and 0 if left out.
 */
final class Population {

    private static final double MUCH = 0.005;

    private Population() {
    }

    public static void main(String[] args) {
        int learners = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        double least = args.length > 1 ? Integer.parseInt(args[1]) : 80;
        double most = args.length > 2 ? Integer.parseInt(args[2]) : 8000;
        long first = args.length > 3 ? Long.parseLong(args[3]) : 0;
        for (var defaults : new Parameters[]{Parameters.fsrs6Defaults(), Parameters.fsrs7Defaults()}) {
            var all = new double[learners];
            var longTerm = new double[learners];
            int trained = 0;
            for (int i = 0; i < learners; i++) {
                long seed = first + i;
                double size = least * Math.pow(most / least, new SplittableRandom(seed).nextDouble());
                var log = DrawnLearner.log(seed, (int) size);
                var own = new Training(defaults).train(log, Evaluation.cut(log, 0.8));
                var usual = Evaluation.of(MemoryModel.of(defaults), log, 0.8);
                var after = Evaluation.of(MemoryModel.of(own.parameters()), log, 0.8);
                all[i] = after.all().logLoss() - usual.all().logLoss();
                longTerm[i] = after.longTerm().logLoss() - usual.longTerm().logLoss();
                trained += own.outcome() == Trained.Outcome.TRAINED ? 1 : 0;
                if (Math.max(all[i], longTerm[i]) > MUCH) {
                    System.out.printf("  seed %d, %d reviews: all %+.4f, long-term %+.4f%n", seed, log.size(), all[i], longTerm[i]);
                }
            }
            System.out.printf("%s: %d of %d trained; log loss less that of the defaults%n", defaults.isFsrs7() ? "FSRS-7" : "FSRS-6", trained, learners);
            tell("all reviews", all);
            tell("long-term", longTerm);
        }
    }

    private static void tell(String name, double[] losses) {
        System.out.printf("  %s: mean %+.4f, worst %+.4f, %d above %.3f%n", name, Arrays.stream(losses).average().orElse(0),
                Arrays.stream(losses).max().orElse(0), Arrays.stream(losses).filter(loss -> loss > MUCH).count(), MUCH);
    }
}
