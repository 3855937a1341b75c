package dev.kotonoha.ui;

/** How large the text is. */
enum TextSize {
    NORMAL, LARGE, LARGEST;

    /** Where the browser keeps it. */
    static final String COOKIE = "TEXT_SIZE";
}
