package dev.kotonoha.memory;

/** FSRS-7, as in fsrs-rs, model_v7.rs: a slow and a fast trace with a curve each, elapsed time in days with fractions. */
public final class Fsrs7 implements MemoryModel {

    private static final double MIN_STABILITY = 0.0001;
    static final double MAX_STABILITY = 36500;
    /** Share of the first slow stability that the fast one starts with, and its ceiling after a lapse. */
    private static final double FAST_SHARE = 0.8;

    private final Parameters parameters;
    private final Growth slow;
    private final Growth fast;
    private final TwoCurves curves;
    private final double[] firstDifficulty = new double[4];
    private final double easiest;
    private final double difficultyStep;

    Fsrs7(Parameters parameters) {
        this.parameters = parameters;
        slow = new Growth(parameters, 7);
        fast = new Growth(parameters, 15);
        curves = new TwoCurves(parameters);
        for (int i = 0; i < 4; i++) {
            firstDifficulty[i] = clampDifficulty(startingDifficulty(i));
        }
        easiest = startingDifficulty(3);
        difficultyStep = parameters.get(6);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public boolean countsWholeDays() {
        return false;
    }

    @Override
    public void review(Trace trace, double elapsedDays, Rating rating) {
        int grade = rating.ordinal();
        if (trace.isEmpty()) {
            double stability = clampStability(parameters.get(grade));
            trace.set(stability, clampStability(FAST_SHARE * stability), firstDifficulty[grade]);
            return;
        }
        double days = Math.max(0, elapsedDays);
        double stability = clampStability(trace.stability);
        double stabilityFast = clampStability(trace.stabilityFast);
        double difficulty = clampDifficulty(trace.difficulty);
        double recallFast = curves.fast(stabilityFast, days);
        double recall = curves.mix(stability, stabilityFast, difficulty, recallFast, days);
        if (grade == 0) {
            double nextSlow = clampStability(slow.lapse(stability, recall));
            trace.set(nextSlow, clampStability(Math.min(fast.lapse(stabilityFast, recallFast), FAST_SHARE * nextSlow)),
                    nextDifficulty(difficulty, recall, grade));
        } else {
            trace.set(clampStability(stability * (1 + slow.gain[grade] * slow.growth(stability, difficulty, recall))),
                    clampStability(stabilityFast * (1 + fast.gain[grade] * fast.growth(stabilityFast, difficulty, recallFast))),
                    nextDifficulty(difficulty, recall, grade));
        }
    }

    @Override
    public void preview(Trace trace, double elapsedDays, double desiredRetention, Preview preview) {
        if (trace.isEmpty()) {
            preview.fill(this, trace, elapsedDays, desiredRetention);
            return;
        }
        double days = Math.max(0, elapsedDays);
        double stability = clampStability(trace.stability);
        double stabilityFast = clampStability(trace.stabilityFast);
        double difficulty = clampDifficulty(trace.difficulty);
        double recallFast = curves.fast(stabilityFast, days);
        double recall = curves.mix(stability, stabilityFast, difficulty, recallFast, days);
        double growth = slow.growth(stability, difficulty, recall);
        double growthFast = fast.growth(stabilityFast, difficulty, recallFast);
        for (int grade = 0; grade < 4; grade++) {
            double nextSlow = clampStability(
                    grade == 0 ? slow.lapse(stability, recall) : stability * (1 + slow.gain[grade] * growth));
            double nextFast = clampStability(grade == 0
                    ? Math.min(fast.lapse(stabilityFast, recallFast), FAST_SHARE * nextSlow)
                    : stabilityFast * (1 + fast.gain[grade] * growthFast));
            preview.stability[grade] = nextSlow;
            preview.stabilityFast[grade] = nextFast;
            preview.difficulty[grade] = nextDifficulty(difficulty, recall, grade);
            preview.interval[grade] = curves.interval(nextSlow, nextFast, preview.difficulty[grade], desiredRetention);
        }
    }

    @Override
    public double retrievability(Trace trace, double elapsedDays) {
        double days = Math.max(0, elapsedDays);
        double stabilityFast = clampStability(trace.stabilityFast);
        return curves.mix(clampStability(trace.stability), stabilityFast, clampDifficulty(trace.difficulty),
                curves.fast(stabilityFast, days), days);
    }

    @Override
    public double interval(Trace trace, double desiredRetention) {
        return curves.interval(clampStability(trace.stability), clampStability(trace.stabilityFast),
                clampDifficulty(trace.difficulty), desiredRetention);
    }

    private double nextDifficulty(double difficulty, double recall, int grade) {
        double step = -difficultyStep * (grade - 2);
        if (grade == 0) {
            step *= recall + 0.1;
        }
        double moved = difficulty + (10 - difficulty) * step / 9;
        return clampDifficulty(0.01 * easiest + 0.99 * moved);
    }

    private double startingDifficulty(int grade) {
        return parameters.get(4) - Math.exp(parameters.get(5) * grade) + 1;
    }

    private static double clampStability(double stability) {
        return Math.min(Math.max(stability, MIN_STABILITY), MAX_STABILITY);
    }

    private static double clampDifficulty(double difficulty) {
        return Math.min(Math.max(difficulty, 1), 10);
    }

    /** How one of the two stabilities changes with an answer. */
    private static final class Growth {

        private final double[] gain = new double[4];
        private final double gainExponent;
        private final double gainRecall;
        private final double lapseScale;
        private final double lapseExponent;
        private final double lapseRecall;

        Growth(Parameters parameters, int first) {
            double scale = Math.exp(parameters.get(first) - 1.5);
            gain[1] = scale * parameters.get(first + 6);
            gain[2] = scale;
            gain[3] = scale * parameters.get(first + 7);
            gainExponent = -parameters.get(first + 1);
            gainRecall = parameters.get(first + 2);
            lapseScale = parameters.get(first + 3);
            lapseExponent = parameters.get(first + 4);
            lapseRecall = parameters.get(first + 5);
        }

        double lapse(double stability, double recall) {
            return Math.min(stability, lapseScale * (Math.exp(lapseExponent * Math.log(stability + 1)) - 1)
                    * Math.exp((1 - recall) * lapseRecall));
        }

        /** What a remembered answer adds in shares of the stability, before the rating's gain: never less than 0, and a lapse leaves no memory more stable than it was. */
        double growth(double stability, double difficulty, double recall) {
            return (11 - difficulty) * Math.exp(gainExponent * Math.log(stability)) * (Math.exp((1 - recall) * gainRecall) - 1);
        }
    }
}
