package dev.kotonoha.reading;

/** How far a learner is with a content. */
public enum Status {
    UNREAD, READING, READ
}
