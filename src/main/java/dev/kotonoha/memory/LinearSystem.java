package dev.kotonoha.memory;

/** The quadratic that an objective looks like near one place. */
final class LinearSystem {

    private LinearSystem() {
    }

    /**
     * Puts into {@code move} the step of the weights that are not held to where the quadratic is smallest; what is in {@code move} for the held ones is given.
     */
    static void solve(Slopes slopes, boolean[] held, double damping, double[] move) {
        int size = move.length;
        var places = new int[size];
        int free = 0;
        for (int i = 0; i < size; i++) {
            if (!held[i]) {
                places[free++] = i;
            }
        }
        var matrix = new double[free][free];
        var right = new double[free];
        for (int i = 0; i < free; i++) {
            var row = slopes.curvature[places[i]];
            right[i] = -slopes.gradient[places[i]];
            for (int j = 0; j < size; j++) {
                right[i] -= held[j] ? row[j] * move[j] : 0;
            }
            for (int j = 0; j < free; j++) {
                matrix[i][j] = row[places[j]];
            }
            matrix[i][i] += damping * matrix[i][i] + 1e-9;
        }
        cholesky(matrix, right);
        for (int i = 0; i < free; i++) {
            move[places[i]] = right[i];
        }
    }

    /** How much smaller the quadratic is after {@code move}. */
    static double foretold(Slopes slopes, double[] move) {
        double gain = 0;
        for (int i = 0; i < move.length; i++) {
            double along = 0;
            for (int j = 0; j < move.length; j++) {
                along += slopes.curvature[i][j] * move[j];
            }
            gain -= move[i] * (slopes.gradient[i] + along / 2);
        }
        return gain;
    }

    /** Solves in place; the matrix is symmetric, and positive but for rounding. */
    private static void cholesky(double[][] a, double[] x) {
        for (int j = 0; j < x.length; j++) {
            double diagonal = a[j][j];
            for (int k = 0; k < j; k++) {
                diagonal -= a[j][k] * a[j][k];
            }
            a[j][j] = Math.sqrt(Math.max(diagonal, 1e-12));
            double known = x[j];
            for (int k = 0; k < j; k++) {
                known -= a[j][k] * x[k];
            }
            x[j] = known / a[j][j];
            for (int i = j + 1; i < x.length; i++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= a[i][k] * a[j][k];
                }
                a[i][j] = sum / a[j][j];
            }
        }
        for (int j = x.length - 1; j >= 0; j--) {
            for (int i = j + 1; i < x.length; i++) {
                x[j] -= a[i][j] * x[i];
            }
            x[j] /= a[j][j];
        }
    }
}
