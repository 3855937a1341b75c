package dev.kotonoha.account;

/** What becomes of a card that is forgotten again and again. */
public enum LeechAction {
    /** It is shown as such and goes on. */
    TAG,
    /** It is suspended until the learner takes it up again. */
    SUSPEND
}
