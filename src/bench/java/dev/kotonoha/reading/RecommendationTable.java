package dev.kotonoha.reading;

import dev.kotonoha.vocabulary.SimulatedReader;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Prints how long it takes to put contents into the order in which they are recommended to one learner. */
public final class RecommendationTable {

    private static final int TIMES = 300;
    /** Before that, the machine does not yet run at its speed. */
    private static final int WARM = 100;
    private static final int DUE = 300;

    private RecommendationTable() {
    }

    /** @param arguments how many contents; 5000 unless given */
    public static void main(String[] arguments) {
        var contents = DrawnContents.of(arguments.length == 0 ? 5000 : Integer.parseInt(arguments[0]), 450, new SplittableRandom(1));
        var reader = new SimulatedReader(new SplittableRandom(2), 3000);
        reader.read(20);
        var due = new BitSet();
        new SplittableRandom(3).ints(DUE, 1, 5000).forEach(due::set);
        var times = new double[TIMES];
        for (var i = -WARM; i < TIMES; i++) {
            var start = System.nanoTime();
            var knowledge = reader.knowledge();
            var estimated = System.nanoTime();
            var first = Recommendation.order(IntStream.range(0, contents.size()).mapToObj(
                    number -> DrawnContents.candidate(number, new Fit(contents.get(number).coverage(knowledge), contents.get(number).count(due), false))).toList())
                    .getFirst();
            times[Math.max(0, i)] = (System.nanoTime() - estimated) / 1e6;
            if (i == TIMES - 1) {
                System.out.printf("estimate %.1f ms, first %s%n", (estimated - start) / 1e6, first.spine().id());
            }
        }
        Arrays.sort(times);
        System.out.printf("%d contents in order: median %.1f ms, 95 of 100 within %.1f ms%n", contents.size(), times[TIMES / 2],
                times[TIMES * 95 / 100]);
    }
}
