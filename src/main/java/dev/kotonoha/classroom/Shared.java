package dev.kotonoha.classroom;

/** What the teachers of a class see of a learner; each has a sentence in the message bundles, {@code shared.<name>}. */
public enum Shared {
    DISPLAY_NAME, DAYS, REVIEWS, READING, CARD_COUNTS, PREDICTIONS, ASSIGNMENTS, ASSIGNED_WORDS, EFFORT;

    /** What they never see, {@code never.<name>}. */
    public enum Never {
        OTHER_CARDS, TAPS, NOTES, EMAIL, PASSWORD, TIMES, OTHER_CLASSES
    }
}
