package dev.kotonoha.vocabulary;

import java.util.SplittableRandom;

/** Prints how well vocabularies are estimated after so many contents. */
public final class EstimateTable {

    private EstimateTable() {
    }

    /** @param arguments how many readers; 400 unless given */
    public static void main(String[] arguments) {
        var readers = arguments.length == 0 ? 400 : Integer.parseInt(arguments[0]);
        System.out.println("contents  80 % interval holds  mean error  high / low");
        for (var contents : new int[]{1, 3, 5, 10, 20, 40, 80}) {
            var trial = Trial.of(contents, readers, new SplittableRandom(contents));
            System.out.printf("%8d  %18.1f %%  %8.1f %%  %10.2f%n", contents, 100 * trial.held(), 100 * trial.error(),
                    trial.width());
        }
    }
}
