package dev.kotonoha.memory;

/** FSRS-6, as in fsrs-rs, model.rs: one stability, elapsed time in whole days, a formula of its own for answers on the same day. */
public final class Fsrs6 implements MemoryModel {

    private static final double MIN_STABILITY = 0.001;
    private static final double MAX_STABILITY = 36500;

    private final Parameters parameters;
    private final double decay;
    private final double factor;
    private final double[] firstStability = new double[4];
    private final double[] firstDifficulty = new double[4];
    private final double[] difficultyStep = new double[4];
    private final double[] gain = new double[4];
    private final double[] sameDayGain = new double[4];
    private final double easiest;
    private final double reversion;
    private final double gainExponent;
    private final double gainRecall;
    private final double lapseScale;
    private final double lapseDifficulty;
    private final double lapseExponent;
    private final double lapseRecall;
    private final double lapseShare;
    private final double sameDayExponent;

    Fsrs6(Parameters parameters) {
        this.parameters = parameters;
        decay = -parameters.get(20);
        factor = Math.pow(0.9, 1 / decay) - 1;
        double hard = parameters.get(15);
        double easy = parameters.get(16);
        for (int i = 0; i < 4; i++) {
            firstStability[i] = parameters.get(i);
            firstDifficulty[i] = clampDifficulty(startingDifficulty(parameters, i));
            difficultyStep[i] = -parameters.get(6) * (i - 2) / 9;
            gain[i] = Math.exp(parameters.get(8)) * (i == 1 ? hard : i == 3 ? easy : 1);
            sameDayGain[i] = Math.exp(parameters.get(17) * (i - 2 + parameters.get(18)));
        }
        reversion = parameters.get(7);
        easiest = reversion * startingDifficulty(parameters, 3);
        gainExponent = -parameters.get(9);
        gainRecall = parameters.get(10);
        lapseScale = parameters.get(11);
        lapseDifficulty = -parameters.get(12);
        lapseExponent = parameters.get(13);
        lapseRecall = parameters.get(14);
        lapseShare = Math.exp(-parameters.get(17) * parameters.get(18));
        sameDayExponent = -parameters.get(19);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public boolean countsWholeDays() {
        return true;
    }

    @Override
    public void review(Trace trace, double elapsedDays, Rating rating) {
        int grade = rating.ordinal();
        if (trace.isEmpty()) {
            trace.set(clampStability(firstStability[grade]), 0, firstDifficulty[grade]);
            return;
        }
        double stability = clampStability(trace.stability);
        double difficulty = clampDifficulty(trace.difficulty);
        double next;
        if (elapsedDays < 1) {
            next = sameDay(stability, grade);
        } else {
            double forgotten = 1 - recall(stability, elapsedDays);
            next = grade == 0
                    ? lapse(stability, difficulty, forgotten)
                    : stability * (1 + gain[grade] * growth(stability, difficulty, forgotten));
        }
        trace.set(clampStability(next), 0, nextDifficulty(difficulty, grade));
    }

    @Override
    public void preview(Trace trace, double elapsedDays, double desiredRetention, Preview preview) {
        if (trace.isEmpty() || elapsedDays < 1) {
            preview.fill(this, trace, elapsedDays, desiredRetention);
            return;
        }
        double stability = clampStability(trace.stability);
        double difficulty = clampDifficulty(trace.difficulty);
        double forgotten = 1 - recall(stability, elapsedDays);
        double growth = stability * growth(stability, difficulty, forgotten);
        double perStability = preview.intervalPerStability(this, desiredRetention);
        for (int grade = 0; grade < 4; grade++) {
            double next = clampStability(
                    grade == 0 ? lapse(stability, difficulty, forgotten) : stability + gain[grade] * growth);
            preview.stability[grade] = next;
            preview.difficulty[grade] = nextDifficulty(difficulty, grade);
            preview.interval[grade] = next * perStability;
        }
    }

    @Override
    public double retrievability(Trace trace, double elapsedDays) {
        return recall(clampStability(trace.stability), Math.max(0, elapsedDays));
    }

    @Override
    public double interval(Trace trace, double desiredRetention) {
        return clampStability(trace.stability) * intervalPerStability(desiredRetention);
    }

    /** The interval of a stability of one day. */
    double intervalPerStability(double desiredRetention) {
        return (Math.pow(desiredRetention, 1 / decay) - 1) / factor;
    }

    private double recall(double stability, double elapsedDays) {
        return Math.exp(decay * Math.log(1 + factor * elapsedDays / stability));
    }

    private double growth(double stability, double difficulty, double forgotten) {
        return (11 - difficulty) * Math.exp(gainExponent * Math.log(stability)) * (Math.exp(gainRecall * forgotten) - 1);
    }

    private double lapse(double stability, double difficulty, double forgotten) {
        double next = lapseScale * (Math.exp(lapseExponent * Math.log(stability + 1)) - 1)
                * Math.exp(lapseRecall * forgotten + lapseDifficulty * Math.log(difficulty));
        return Math.min(next, stability * lapseShare);
    }

    private double sameDay(double stability, int grade) {
        double change = sameDayGain[grade] * Math.exp(sameDayExponent * Math.log(stability));
        return stability * (grade > 0 ? Math.max(change, 1) : change);
    }

    private double nextDifficulty(double difficulty, int grade) {
        double moved = difficulty + (10 - difficulty) * difficultyStep[grade];
        return clampDifficulty(easiest + (1 - reversion) * moved);
    }

    private static double startingDifficulty(Parameters parameters, int grade) {
        return parameters.get(4) - Math.exp(parameters.get(5) * grade) + 1;
    }

    private static double clampStability(double stability) {
        return Math.min(Math.max(stability, MIN_STABILITY), MAX_STABILITY);
    }

    private static double clampDifficulty(double difficulty) {
        return Math.min(Math.max(difficulty, 1), 10);
    }
}
