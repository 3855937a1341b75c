package dev.kotonoha.memory;

import java.util.Arrays;

/**
 * What an objective is like at one place: its value, gradient and curvature (the Fisher information of the predictions, as Gauss and Newton would have it).
 *
 * <p>
 * While cards are gone through, sums are kept by the card's first rating over <em>slots</em>: slot 0 is the first stability of that rating, slot k the weight
 * k + 3. No other first stability matters to a card.
 */
final class Slopes {

    final int weights;
    final int slots;
    final double[] gradient;
    final double[][] curvature;
    double value;
    private final int width;
    private final double[][] slotGradient;
    private final double[][] slotCurvature;

    Slopes(int weights) {
        this.weights = weights;
        slots = weights - 3;
        width = (slots + 3) / 4 * 4;
        gradient = new double[weights];
        curvature = new double[weights][weights];
        slotGradient = new double[4][width];
        slotCurvature = new double[4][width * width];
    }

    /** As many numbers as there are slots, rounded up so that loops over them need no rest. */
    double[] row() {
        return new double[width];
    }

    void clear() {
        value = 0;
        Arrays.fill(gradient, 0);
        for (var row : curvature) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < 4; i++) {
            Arrays.fill(slotGradient[i], 0);
            Arrays.fill(slotCurvature[i], 0);
        }
    }

    /**
     * Adds the loss of one review that was predicted with {@code recall}, which changes with each slot by {@code slope}.
     *
     * @param stands for how many reviews this one stands in the curvature; 0 to leave it out there
     */
    void add(int firstGrade, double weight, double recall, boolean recalled, double[] slope, int stands) {
        double sure = Predictions.SURE;
        double p = Math.min(Math.max(recall, sure), 1 - sure);
        value -= weight * Math.log(recalled ? p : 1 - p);
        if (p != recall) {
            return;
        }
        double byRecall = recalled ? -weight / p : weight / (1 - p);
        var sums = slotGradient[firstGrade];
        for (int i = 0; i < sums.length; i++) {
            sums[i] += byRecall * slope[i];
        }
        if (stands > 0) {
            outer(slotCurvature[firstGrade], stands * weight / (p * (1 - p)), slope);
        }
    }

    private void outer(double[] sums, double scale, double[] slope) {
        int columns = slope.length;
        for (int i = 0; i < slots; i++) {
            double factor = scale * slope[i];
            int row = i * columns;
            for (int j = i & ~3; j < columns; j++) {
                sums[row + j] += factor * slope[j];
            }
        }
    }

    /** Adds up what the cards of each first rating came to. */
    void gather() {
        for (int grade = 0; grade < 4; grade++) {
            for (int i = 0; i < slots; i++) {
                int row = weight(grade, i);
                gradient[row] += slotGradient[grade][i];
                for (int j = i; j < slots; j++) {
                    int column = weight(grade, j);
                    double sum = slotCurvature[grade][i * width + j];
                    curvature[row][column] += sum;
                    if (row != column) {
                        curvature[column][row] += sum;
                    }
                }
            }
        }
    }

    private static int weight(int grade, int slot) {
        return slot == 0 ? grade : slot + 3;
    }
}
