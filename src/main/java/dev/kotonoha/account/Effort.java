package dev.kotonoha.account;

/** How much of an ordinary day's reviews a weekday is to have: all, about half, or none that can be put elsewhere. */
public enum Effort {
    NORMAL, REDUCED, MINIMUM
}
