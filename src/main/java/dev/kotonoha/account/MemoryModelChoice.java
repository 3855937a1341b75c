package dev.kotonoha.account;

/** The memory model by which somebody's cards are scheduled. */
public enum MemoryModelChoice {
    FSRS_6, FSRS_7
}
