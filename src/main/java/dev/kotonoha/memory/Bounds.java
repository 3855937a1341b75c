package dev.kotonoha.memory;

/** Defaults of a model's weights and what they may be (fsrs-rs: inference.rs, parameter_clipper.rs, model_v7.rs, parameter_clipper_v7.rs). */
enum Bounds {

    FSRS_6(new double[][]{{0.212, 0.001, 100}, {1.2931, 0.001, 100}, {2.3065, 0.001, 100}, {8.2956, 0.001, 100},
            {6.4133, 1, 10}, {0.8334, 0.001, 4}, {3.0194, 0.001, 4}, {0.001, 0.001, 0.75}, {1.8722, 0, 4.5},
            {0.1666, 0, 0.8}, {0.796, 0.001, 3.5}, {1.4835, 0.001, 5}, {0.0614, 0.001, 0.25}, {0.2629, 0.001, 0.9},
            {1.6483, 0, 4}, {0.6014, 0, 1}, {1.8729, 1, 6}, {0.5425, 0, 2}, {0.0912, 0, 2}, {0.0658, 0, 0.8},
            {0.1542, 0.1, 0.8}}),

    FSRS_7(new double[][]{{0.1104, 0.0001, 50}, {2.2395, 0.0001, 100}, {3.9221, 0.0001, 100}, {11.7841, 0.0001, 100},
            {6.1686, 1, 10}, {0.6457, 0.001, 4}, {3.6807, 0.1, 4}, {1.9795, 0, 4}, {0, 0, 1.2}, {1.3826, 0.3, 3},
            {0.7024, 0.01, 1.5}, {0.5999, 0.1, 1}, {0.8146, 0, 3.5}, {0.6398, 0, 1}, {1, 1, 7}, {1.3207, 0, 4},
            {0.6707, 0, 2}, {3.8668, 0.5, 6}, {0.4416, 0.001, 1.5}, {0.0934, 0.001, 1}, {1.8631, 0, 5}, {0.6162, 0, 1},
            {1.0869, 1, 7}, {0.1567, 0.01, 0.25}, {0.0801, 0.01, 0.95}, {0.2421, 0.2, 0.85}, {0.9464, 0.5, 0.99},
            {0.1433, 0.01, 1}, {0.7145, 0.1, 1}, {0, 0, 0.9}, {0.5667, 0.1, 1.1}, {0.3734, 0, 1}, {0.5333, 0, 0.6},
            {0.3048, 0, 0.6}});

    /** Per weight: default, lowest, highest. */
    private final double[][] rows;

    Bounds(double[][] rows) {
        this.rows = rows;
    }

    int size() {
        return rows.length;
    }

    double[] defaults() {
        return column(0);
    }

    double[] lowest() {
        return column(1);
    }

    double[] highest() {
        return column(2);
    }

    /** Moves the weights into their bounds, in place; of FSRS-7 also w0 <= w1 <= w2 <= w3 and w25 <= w26. */
    double[] clip(double[] weights) {
        for (int i = 0; i < rows.length; i++) {
            double lowest = rows[i][1];
            if (this == FSRS_7 && (i > 0 && i < 4 || i == 26)) {
                lowest = Math.max(lowest, weights[i - 1]);
            }
            weights[i] = Math.clamp(weights[i], lowest, rows[i][2]);
        }
        return weights;
    }

    private double[] column(int index) {
        var column = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = rows[i][index];
        }
        return column;
    }
}
