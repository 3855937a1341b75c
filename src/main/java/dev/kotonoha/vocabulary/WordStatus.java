package dev.kotonoha.vocabulary;

/** How well a learner knows a word; a word without a status was never met. */
public enum WordStatus {

    /** Seen in a text that was read. */
    MET,
    /** Not understood once; its card, if there is one, waits for its first answer. */
    TAPPED,
    /** Its card is answered. */
    LEARNING,
    /** The evidence for it outweighs that against it, or the learner says so. */
    KNOWN,
    /** The learner does not care for it. */
    IGNORED
}
