package dev.kotonoha.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Estimates a vocabulary. The chance to know a word falls with the logarithm of its rank along a logistic curve; which curve
 * is a matter of the observations (Bayes' rule over a grid of curves). How often an unknown word is read past without a tap,
 * and how often an unknown word is claimed to be known, are nuisances that are weighed out, the latter seen from the claims
 * to know invented words.
 */
final class Estimator {

    /** A known word is tapped by mistake, or to hear a second meaning. */
    private static final double NEEDLESS_TAP = 0.02;
    /** A known word is denied in a test. */
    private static final double DENIED = 0.03;
    private static final double[] MISSED = {0.03, 0.1, 0.2, 0.35, 0.5};
    private static final double[] CLAIMED = {0.01, 0.05, 0.12, 0.25, 0.4, 0.6};
    private static final double LOWEST = Math.log(50);
    private static final double HIGHEST = Math.log(80_000);
    private static final double STEEPEST = 4;
    private static final double FLATTEST = 0.8;
    /** Words of one text are about one thing, and ranks are not what makes words hard: observations count for less than independent ones. */
    private static final double WORTH = 0.5;
    /** Curves so much less likely than the best one, as a logarithm, are left out of the closer look. */
    private static final double NEGLIGIBLE = 9;
    private static final double TAIL = 0.1;

    private Estimator() {
    }

    /**
     * What is likely before anything is observed.
     *
     * @param words about so many words are known
     * @param spread the standard deviation of their logarithm
     */
    record Prior(double words, double spread) {

        /** Of somebody of whom nothing is known. */
        static final Prior WIDE = new Prior(3000, 1.3);

        double log(double middle) {
            var off = (middle - Math.log(words)) / spread;
            return -off * off / 2;
        }
    }

    private record Curve(double middle, double steepness, double log) {

        double chance(double rank) {
            return 1 / (1 + Math.exp(steepness * (Math.log(rank) - middle)));
        }
    }

    private record Weighed(double words, double weight) {
    }

    static Estimation estimate(Observations seen, Prior prior) {
        var coarse = grid(seen, prior, new double[]{LOWEST, HIGHEST}, 24, new double[]{FLATTEST, STEEPEST}, 6);
        var likely = likely(coarse);
        var middleStep = (HIGHEST - LOWEST) / 23;
        var steepStep = (STEEPEST - FLATTEST) / 5;
        var fine = likely(grid(seen, prior,
                new double[]{least(likely, Curve::middle) - middleStep, most(likely, Curve::middle) + middleStep}, 41,
                new double[]{Math.max(0.4, least(likely, Curve::steepness) - steepStep),
                        most(likely, Curve::steepness) + steepStep},
                13));
        return summary(fine, seen.ranks());
    }

    private static List<Curve> grid(Observations seen, Prior prior, double[] middles, int columns, double[] steeps, int rows) {
        var curves = new ArrayList<Curve>();
        for (var column = 0; column < columns; column++) {
            for (var row = 0; row < rows; row++) {
                var curve = new Curve(middles[0] + column * (middles[1] - middles[0]) / (columns - 1),
                        steeps[0] + row * (steeps[1] - steeps[0]) / (rows - 1), 0);
                curves.add(new Curve(curve.middle(), curve.steepness(), prior.log(curve.middle()) + likelihood(seen, curve)));
            }
        }
        return curves;
    }

    private static double likelihood(Observations seen, Curve curve) {
        var chances = new double[Observations.BANDS];
        for (var band = 0; band < chances.length; band++) {
            chances[band] = curve.chance(Observations.middle(band, seen.ranks()));
        }
        return average(MISSED, missed -> WORTH * read(seen, chances, missed))
                + average(CLAIMED, claimed -> asked(seen, chances, claimed));
    }

    private static double read(Observations seen, double[] chances, double missed) {
        var log = 0.0;
        for (var band = 0; band < chances.length; band++) {
            var counts = seen.read(band);
            var known = chances[band];
            for (var times = 0; times < counts.length; times++) {
                if (counts[times] > 0) {
                    log += counts[times] * Math.log(times == 0
                            ? known * NEEDLESS_TAP + (1 - known) * (1 - missed)
                            : known * Math.pow(1 - NEEDLESS_TAP, times) + (1 - known) * Math.pow(missed, times));
                }
            }
        }
        return log;
    }

    private static double asked(Observations seen, double[] chances, double claimed) {
        var invented = seen.invented();
        var log = invented[1] * Math.log(claimed) + invented[0] * Math.log(1 - claimed);
        for (var band = 0; band < chances.length; band++) {
            var counts = seen.asked(band);
            var yes = chances[band] * (1 - DENIED) + (1 - chances[band]) * claimed;
            log += counts[1] * Math.log(yes) + counts[0] * Math.log(1 - yes);
        }
        return log;
    }

    /** The logarithm of the mean likelihood over the values of a nuisance. */
    private static double average(double[] values, java.util.function.DoubleUnaryOperator log) {
        var logs = new double[values.length];
        var best = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < values.length; i++) {
            logs[i] = log.applyAsDouble(values[i]);
            best = Math.max(best, logs[i]);
        }
        var sum = 0.0;
        for (var one : logs) {
            sum += Math.exp(one - best);
        }
        return best + Math.log(sum / values.length);
    }

    private static List<Curve> likely(List<Curve> curves) {
        var best = most(curves, Curve::log);
        return curves.stream().filter(curve -> curve.log() > best - NEGLIGIBLE).toList();
    }

    private static double least(List<Curve> curves, java.util.function.ToDoubleFunction<Curve> value) {
        return curves.stream().mapToDouble(value).min().orElseThrow();
    }

    private static double most(List<Curve> curves, java.util.function.ToDoubleFunction<Curve> value) {
        return curves.stream().mapToDouble(value).max().orElseThrow();
    }

    private static Estimation summary(List<Curve> curves, int ranks) {
        var best = most(curves, Curve::log);
        var total = curves.stream().mapToDouble(curve -> Math.exp(curve.log() - best)).sum();
        var chances = new double[Observations.BANDS];
        var sizes = new ArrayList<Weighed>();
        for (var curve : curves) {
            var weight = Math.exp(curve.log() - best) / total;
            var words = 0.0;
            for (var band = 0; band < chances.length; band++) {
                var chance = curve.chance(Observations.middle(band, ranks));
                words += chance * (Observations.start(band + 1, ranks) - Observations.start(band, ranks));
                chances[band] += weight * chance;
            }
            sizes.add(new Weighed(words, weight));
        }
        sizes.sort(Comparator.comparingDouble(Weighed::words));
        return new Estimation(new VocabularyEstimate(at(sizes, 0.5), at(sizes, TAIL), at(sizes, 1 - TAIL)), chances);
    }

    private static int at(List<Weighed> ascending, double share) {
        var sum = 0.0;
        for (var size : ascending) {
            sum += size.weight();
            if (sum >= share) {
                return (int) Math.round(size.words());
            }
        }
        return (int) Math.round(ascending.getLast().words());
    }
}
