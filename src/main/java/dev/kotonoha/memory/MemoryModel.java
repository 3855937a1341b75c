package dev.kotonoha.memory;

/** How a memory grows by answers and fades with time. Immutable; works on a caller's {@link Trace} so that the hot path allocates nothing. */
public sealed interface MemoryModel permits Fsrs6, Fsrs7 {

    /** The model that has as many weights as {@code parameters}. */
    static MemoryModel of(Parameters parameters) {
        return parameters.isFsrs7() ? new Fsrs7(parameters) : new Fsrs6(parameters);
    }

    /** The weights it works with. */
    Parameters parameters();

    /** Whether elapsed time is a count of the learner's days (FSRS-6); otherwise it is days with fractions (FSRS-7). */
    boolean countsWholeDays();

    /**
     * Moves {@code trace} one answer on.
     *
     * @param elapsedDays since the answer before, at least 0; without meaning for the first one
     */
    void review(Trace trace, double elapsedDays, Rating rating);

    /**
     * What each rating would make of {@code trace}, which stays as it is, and the interval after it; what the four have in common is computed once.
     *
     * @param desiredRetention between 0 and 1
     */
    void preview(Trace trace, double elapsedDays, double desiredRetention, Preview preview);

    /** The probability of recall {@code elapsedDays} after the last answer, 0..1. */
    double retrievability(Trace trace, double elapsedDays);

    /**
     * The days until recall has fallen to {@code desiredRetention}, before rounding. FSRS-6: the closed formula, not limited. FSRS-7: the root, 0..36500.
     *
     * @param desiredRetention between 0 and 1
     */
    double interval(Trace trace, double desiredRetention);
}
