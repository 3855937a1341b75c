package dev.kotonoha.account;

/** In which order due reviews are shown. */
public enum ReviewOrder {
    /** Longest due first. */
    DUE_DAY,
    /** Most likely remembered first. */
    RETRIEVABILITY_DESCENDING,
    /** Most likely forgotten first. */
    RETRIEVABILITY_ASCENDING,
    /** Hardest first. */
    DIFFICULTY_DESCENDING,
    /** Easiest first. */
    DIFFICULTY_ASCENDING,
    /** Furthest past its interval first. */
    RELATIVE_OVERDUENESS,
    /** Shuffled anew each day. */
    RANDOM
}
