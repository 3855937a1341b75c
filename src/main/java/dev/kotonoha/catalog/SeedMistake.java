package dev.kotonoha.catalog;

/** A mistake in a seed file, told by file, line and what is expected there. */
class SeedMistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    SeedMistake(String file, int line, String expected) {
        super(file + ":" + line + ": " + expected);
    }
}
