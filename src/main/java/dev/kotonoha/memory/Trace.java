package dev.kotonoha.memory;

/**
 * One memory while it is being computed: mutable, so that replaying millions of answers allocates nothing. Not for sharing between threads.
 */
public final class Trace {

    double stability;
    double stabilityFast;
    double difficulty;

    /** Takes another memory's values; all 0 means that nothing was learned yet. */
    public Trace set(double stability, double stabilityFast, double difficulty) {
        this.stability = stability;
        this.stabilityFast = stabilityFast;
        this.difficulty = difficulty;
        return this;
    }

    /** Takes the values of {@code other}. */
    public Trace set(Trace other) {
        return set(other.stability, other.stabilityFast, other.difficulty);
    }

    /** Forgets everything: the next answer is a first one. */
    public Trace clear() {
        return set(0, 0, 0);
    }

    /** Whether there was an answer at all. */
    public boolean isEmpty() {
        return stability == 0;
    }

    /** In days. */
    public double stability() {
        return stability;
    }

    /** In days; 0 for FSRS-6. */
    public double stabilityFast() {
        return stabilityFast;
    }

    /** 1..10. */
    public double difficulty() {
        return difficulty;
    }
}
