package dev.kotonoha.reading;

/** A tap that can not be taken; the message is the key of the reason in the bundles. */
class BadTap extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadTap(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
