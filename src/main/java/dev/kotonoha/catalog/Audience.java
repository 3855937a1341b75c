package dev.kotonoha.catalog;

/** Who may read a content: its owner, the owner's classes, or everybody; nobody but its owner when it was withdrawn from everybody. */
public enum Audience {
    ME, CLASSES, ALL, WITHDRAWN
}
