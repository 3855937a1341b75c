package dev.kotonoha.catalog;

/** Who may read a content: its owner, the owner's classes, or everybody. */
public enum Audience {
    ME, CLASSES, ALL
}
