package dev.kotonoha.assignment;

/** What somebody is given who joins the class after the others were given it. */
public enum LateJoiners {
    /** The same, until the same day. */
    SAME_DAY,
    /** The same, with as many days as the others had; never later than the exam. */
    SAME_TIME,
    /** Nothing. */
    EXEMPT
}
