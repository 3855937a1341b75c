package dev.kotonoha.account;

/** How large somebody wants the text of the pages. */
public enum TextSize {
    NORMAL, LARGE, LARGEST
}
