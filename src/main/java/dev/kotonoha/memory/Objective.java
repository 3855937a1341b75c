package dev.kotonoha.memory;

import java.util.function.BooleanSupplier;

/** What training makes small: the weighted log loss of a sample, and how far the weights are from where they started. */
sealed interface Objective permits Objective6, Objective7 {

    /** Computes value, gradient and curvature at {@code weights}; gives up early, with no meaning, when {@code cancelled}. */
    void at(double[] weights, Slopes slopes, BooleanSupplier cancelled);

    Bounds bounds();
}
