package dev.kotonoha.factor;

/** Whether teachers and administrators sign in with a second factor. */
public enum Policy {
    /** Nobody is asked for one, also not who has set one up. */
    OFF,
    /** Who has set one up is asked for it. */
    OFFERED,
    /** Who has none sets one up at the next sign-in. */
    REQUIRED
}
