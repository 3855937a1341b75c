package dev.kotonoha.demo;

import dev.kotonoha.memory.MemoryModel;
import dev.kotonoha.memory.Parameters;

import java.util.SplittableRandom;

/**
 * Somebody who does not exist, with a memory that no schedule knows.
 *
 * @param seed what chance brings them
 * @param truth how their memories truly grow and fade
 * @param ability what they recall beyond that, in log odds
 * @param vocabulary the rank of the words of which they know every other
 * @param diligence the chance that they study on a day, 0 to 1
 * @param newADay the most words that they begin in a day of study
 * @param reviewsADay the most answers that they give in a day of study
 * @param stopsAfter on which day, from 0, they give up
 * @param hasty whether they answer and read without looking
 */
public record Pupil(long seed, MemoryModel truth, double ability, int vocabulary, double diligence, int newADay, int reviewsADay,
        int stopsAfter, boolean hasty) {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double GIVE_UP = 0.2;
    private static final double HASTY = 0.08;

    /** Weights of FSRS-6: the first stabilities, and the growth of stability by a recall. */
    private static final int FIRST = 4;
    private static final int GROWTH = 8;

    /** Always the same for the same seed and number; one in five gives up within {@code days}. */
    public static Pupil drawn(long seed, int number, int days) {
        var random = new SplittableRandom(seed * GOLDEN + number);
        var weights = Parameters.fsrs6Defaults().values();
        var first = Math.exp(0.4 * random.nextGaussian());
        for (var grade = 0; grade < FIRST; grade++) {
            weights[grade] *= first;
        }
        weights[GROWTH] += 0.2 * random.nextGaussian();
        return new Pupil(random.nextLong(), MemoryModel.of(Parameters.of(weights)), 0.4 * random.nextGaussian(),
                (int) (4000 * Math.exp(0.4 * random.nextGaussian())), random.nextDouble(0.4, 1), random.nextInt(2, 9),
                random.nextInt(20, 120), random.nextDouble() < GIVE_UP ? random.nextInt(days / 3, days) : Integer.MAX_VALUE,
                random.nextDouble() < HASTY);
    }

    /** How much harder a word is than its memory model has it, for everybody in a school, in log odds. */
    public static double hardness(long seed, String lemma) {
        return 0.7 * new SplittableRandom(seed * GOLDEN + lemma.hashCode()).nextGaussian();
    }
}
