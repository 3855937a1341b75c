package dev.kotonoha.dashboard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    private static final int ROUNDS = 30;

    private Difficulties() {
    }

    /** How a learner's answers to a word went. */
    record Cell(int learner, String lemma, Observed observed) {
    }

    /** The difficulty of each word, in log odds. */
    static Map<String, Double> of(Collection<Cell> cells) {
        var words = cells.stream().collect(Collectors.groupingBy(Cell::lemma));
        var learners = cells.stream().collect(Collectors.groupingBy(Cell::learner));
        Map<String, Double> difficulties = new HashMap<>();
        Map<Integer, Double> abilities = new HashMap<>();
        for (var round = 0; round < ROUNDS; round++) {
            learners.forEach((learner, theirs) -> abilities.put(learner,
                    effect(theirs, cell -> difficulties.getOrDefault(cell.lemma(), 0.0), LEARNERS)));
            words.forEach((lemma, theirs) -> difficulties.put(lemma,
                    -effect(theirs, cell -> -abilities.getOrDefault(cell.learner(), 0.0), WORDS)));
        }
        return difficulties;
    }

    private static double effect(Collection<Cell> cells, Function<Cell, Double> opposing, double prior) {
        double surplus = 0;
        double variance = prior;
        for (var cell : cells) {
            surplus += cell.observed().surplus() + cell.observed().variance() * opposing.apply(cell);
            variance += cell.observed().variance();
        }
        return surplus / variance;
    }
}
