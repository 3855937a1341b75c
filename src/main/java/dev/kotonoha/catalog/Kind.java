package dev.kotonoha.catalog;

/** How a content is taken in. */
public enum Kind {
    READING, PODCAST
}
