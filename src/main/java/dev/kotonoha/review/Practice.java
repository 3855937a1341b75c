package dev.kotonoha.review;

/** Which cards to practise, as often as one likes: practice leaves the schedule alone. */
public enum Practice {
    /** Forgotten in the last seven days, the latest first. */
    FORGOTTEN,
    /** Those that fall due in the coming seven days, with what is due already. */
    SOON,
    /** Those that were met in a content. */
    CONTENT
}
