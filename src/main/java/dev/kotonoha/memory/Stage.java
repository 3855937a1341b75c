package dev.kotonoha.memory;

/** Where a card stands: never seen, in its first steps, in days-long review, or in steps again after a lapse. */
public enum Stage {
    NEW, LEARNING, REVIEW, RELEARNING
}
