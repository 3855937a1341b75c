package dev.kotonoha.dashboard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * How hard words are once the learners' ability is taken out: a Rasch model (Rasch 1960) on what the memory model leaves unexplained.
 * The log odds of recall are the model's, plus the learner's ability, less the word's difficulty; one Newton step from the model's own
 * prediction gives both from sums, so that no single answer has to be kept. 0 is as hard as the model thinks, 1 makes odds of 2.7 : 1
 * even.
 */
final class Difficulties {

    /** Standard deviations of 1 among learners and among words, as precisions; they hold back what rests on few answers. */
    private static final double LEARNERS = 1;
    private static final double WORDS = 1;
    private static final int ROUNDS = 15;

    private Difficulties() {
    }

    /** How a learner's answers to a word went. */
    record Cell(int learner, String lemma, Observed observed) {
    }

    /** The difficulty of each word, in log odds. */
    static Map<String, Double> of(List<Cell> cells) {
        var indexes = new LinkedHashMap<String, Integer>();
        var words = cells.stream().mapToInt(cell -> indexes.computeIfAbsent(cell.lemma(), lemma -> indexes.size())).toArray();
        var learners = cells.stream().mapToInt(Cell::learner).toArray();
        var difficulties = new double[indexes.size()];
        var abilities = new double[Arrays.stream(learners).max().orElse(-1) + 1];
        for (var round = 0; round < ROUNDS; round++) {
            fit(abilities, learners, LEARNERS, cells, cell -> difficulties[words[cell]]);
            fit(difficulties, words, WORDS, cells, cell -> -abilities[learners[cell]]);
            negate(difficulties);
        }
        var found = new HashMap<String, Double>();
        indexes.forEach((lemma, word) -> found.put(lemma, difficulties[word]));
        return found;
    }

    /** What each learner or word adds to the log odds, given what stands against it in each cell. */
    private static void fit(double[] effects, int[] whose, double prior, List<Cell> cells, IntToDoubleFunction opposing) {
        var surplus = new double[effects.length];
        var variance = new double[effects.length];
        for (var cell = 0; cell < whose.length; cell++) {
            var observed = cells.get(cell).observed();
            surplus[whose[cell]] += observed.surplus() + observed.variance() * opposing.applyAsDouble(cell);
            variance[whose[cell]] += observed.variance();
        }
        for (var index = 0; index < effects.length; index++) {
            effects[index] = surplus[index] / (variance[index] + prior);
        }
    }

    private static void negate(double[] values) {
        Arrays.setAll(values, index -> -values[index]);
    }
}
