package dev.kotonoha.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Estimates a vocabulary. The chance to know a word falls with the logarithm of its rank along a logistic curve; which curve
 * is a matter of the observations (Bayes' rule over a grid of curves). How often an unknown word is read past without a tap,
 * and how often an unknown word is claimed to be known, are nuisances that are weighed out, the latter seen from the claims
 * to know invented words.
 */
final class Estimator {

    private static final double USUALLY_MISSED = 0.15;
    private static final double USUALLY_NEEDLESS = 0.01;
    /** A known word is denied in a test. */
    private static final double DENIED = 0.03;
    /**
     * How often an unknown word is read past. A reader's habit is none of these exactly: were they further apart, the curve would make up for the difference once much
     * was read.
     */
    private static final double[] MISSED = {0.02, 0.05, 0.08, 0.12, 0.16, 0.2, 0.25, 0.35, 0.5};
    /** How often a known word is tapped, by mistake or to see what else it means. */
    private static final double[] NEEDLESS = {0.001, 0.004, 0.008, 0.014, 0.02, 0.028, 0.04};
    private static final double[] CLAIMED = {0.01, 0.05, 0.12, 0.25, 0.4, 0.6};
    /** Every so many of the habits do for the first look at the curves. */
    private static final int SPARSE = 3;
    private static final double STEEPNESS = 1.9;
    private static final double STEEPNESS_SPREAD = 0.5;
    private static final double LOWEST = Math.log(50);
    private static final double HIGHEST = Math.log(80_000);
    private static final double STEEPEST = 4;
    private static final double FLATTEST = 0.8;
    /** How far the best curve is off, as a standard deviation of the vocabulary's logarithm: rank is not all that makes words hard. */
    private static final double MISFIT = 0.038;
    private static final double TENTH = 1.2816;
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

        double log(Curve curve) {
            var off = (curve.middle() - Math.log(words)) / spread;
            var steeper = (curve.steepness() - STEEPNESS) / STEEPNESS_SPREAD;
            return -(off * off + steeper * steeper) / 2;
        }
    }

    private record Curve(double middle, double steepness, double log) {

        double chance(double rank) {
            return 1 / (1 + Math.exp(steepness * (Math.log(rank) - middle)));
        }
    }

    private record Weighed(double words, double weight) {
    }

    /** How a reader taps. */
    private record Habit(double[] ifKnown, double[] ifUnknown) {

        static Habit of(double needless, double missed) {
            return new Habit(cells(needless), cells(1 - missed));
        }

        /** The chances of so many taps among so many occasions. */
        private static double[] cells(double tap) {
            var chances = new double[Observations.CELLS];
            for (var cell = 0; cell < chances.length; cell++) {
                var past = cell % (Observations.MOST_PAST + 1);
                var taps = cell / (Observations.MOST_PAST + 1);
                chances[cell] = Math.pow(tap, taps) * Math.pow(1 - tap, past);
            }
            return chances;
        }
    }

    /** The chance that a word is known that was tapped and read past so often, by a reader of usual habits. */
    static double after(double chance, int taps, int past) {
        var known = chance * Math.pow(USUALLY_NEEDLESS, taps) * Math.pow(1 - USUALLY_NEEDLESS, past);
        var unknown = (1 - chance) * Math.pow(1 - USUALLY_MISSED, taps) * Math.pow(USUALLY_MISSED, past);
        return known / (known + unknown);
    }

    static Estimation estimate(Observations seen, Prior prior) {
        var habits = Arrays.stream(NEEDLESS).boxed().flatMap(needless -> Arrays.stream(MISSED).mapToObj(
                missed -> Habit.of(needless, missed))).toList();
        var some = IntStream.range(0, habits.size()).filter(at -> at % SPARSE == 1).mapToObj(habits::get).toList();
        var coarse = likely(curves(LOWEST, HIGHEST, 20, FLATTEST, STEEPEST, 6).map(curve -> weighed(curve, seen, prior, some))
                .toList());
        var middleStep = (HIGHEST - LOWEST) / 19;
        var steepStep = (STEEPEST - FLATTEST) / 5;
        var left = least(coarse, Curve::middle) - middleStep;
        var right = most(coarse, Curve::middle) + middleStep;
        var flat = Math.max(0.4, least(coarse, Curve::steepness) - steepStep);
        var steep = most(coarse, Curve::steepness) + steepStep;
        var usual = usual(seen, curves(left, right, 7, flat, steep, 3).toList(), habits);
        return summary(likely(curves(left, right, 31, flat, steep, 11).map(curve -> weighed(curve, seen, prior, usual)).toList()),
                seen.ranks());
    }

    /** The habits that matter beside the likeliest one, on any of the curves. */
    private static List<Habit> usual(Observations seen, List<Curve> curves, List<Habit> habits) {
        var chances = curves.stream().map(curve -> chances(curve, seen.ranks())).toList();
        var logs = habits.stream()
                .mapToDouble(habit -> chances.stream().mapToDouble(known -> read(seen, known, habit)).max().orElseThrow())
                .toArray();
        var best = Arrays.stream(logs).max().orElseThrow();
        return IntStream.range(0, logs.length).filter(at -> logs[at] > best - NEGLIGIBLE).mapToObj(habits::get).toList();
    }

    private static Stream<Curve> curves(double left, double right, int columns, double flat, double steep, int rows) {
        return IntStream.range(0, columns * rows).mapToObj(cell -> new Curve(
                left + cell / rows * (right - left) / (columns - 1), flat + cell % rows * (steep - flat) / (rows - 1), 0));
    }

    private static Curve weighed(Curve curve, Observations seen, Prior prior, List<Habit> habits) {
        var chances = chances(curve, seen.ranks());
        return new Curve(curve.middle(), curve.steepness(), prior.log(curve)
                + average(habits.stream().mapToDouble(habit -> read(seen, chances, habit)).toArray())
                + average(Arrays.stream(CLAIMED).map(claimed -> asked(seen, chances, claimed)).toArray()));
    }

    private static double[] chances(Curve curve, int ranks) {
        var chances = new double[Observations.BANDS];
        for (var band = 0; band < chances.length; band++) {
            chances[band] = curve.chance(Observations.middle(band, ranks));
        }
        return chances;
    }

    private static double read(Observations seen, double[] chances, Habit habit) {
        var log = 0.0;
        for (var band = 0; band < chances.length; band++) {
            var counts = seen.read(band);
            for (var cell = 0; cell < counts.length; cell++) {
                if (counts[cell] > 0) {
                    log += counts[cell]
                            * Math.log(chances[band] * habit.ifKnown()[cell] + (1 - chances[band]) * habit.ifUnknown()[cell]);
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

    /** The logarithm of the mean of what these are logarithms of. */
    private static double average(double[] logs) {
        var best = Arrays.stream(logs).max().orElseThrow();
        return best + Math.log(Arrays.stream(logs).map(log -> Math.exp(log - best)).average().orElseThrow());
    }

    private static List<Curve> likely(List<Curve> curves) {
        var best = most(curves, Curve::log);
        return curves.stream().filter(curve -> curve.log() > best - NEGLIGIBLE).toList();
    }

    private static double least(List<Curve> curves, ToDoubleFunction<Curve> value) {
        return curves.stream().mapToDouble(value).min().orElseThrow();
    }

    private static double most(List<Curve> curves, ToDoubleFunction<Curve> value) {
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
        var words = at(sizes, 0.5);
        return new Estimation(new VocabularyEstimate((int) Math.round(words), off(words, at(sizes, TAIL)),
                Math.min(ranks, off(words, at(sizes, 1 - TAIL)))), chances);
    }

    /** As far from the middle as a bound and the misfit together take it. */
    private static int off(double words, double bound) {
        var apart = Math.hypot(Math.log(bound / words), TENTH * MISFIT);
        return (int) Math.round(words * Math.exp(bound < words ? -apart : apart));
    }

    private static double at(List<Weighed> ascending, double share) {
        var sum = 0.0;
        for (var size : ascending) {
            sum += size.weight();
            if (sum >= share) {
                return size.words();
            }
        }
        return ascending.getLast().words();
    }
}
