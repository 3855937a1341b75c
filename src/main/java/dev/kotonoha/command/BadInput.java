package dev.kotonoha.command;

/** Input that cannot be used, with a reason for the user to read. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadInput(String message) {
        super(message);
    }
}
