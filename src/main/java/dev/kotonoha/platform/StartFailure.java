package dev.kotonoha.platform;

import org.jspecify.annotations.Nullable;

/** The server can not start; the message is the one sentence that the operator needs. */
class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    StartFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
