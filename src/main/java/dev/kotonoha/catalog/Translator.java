package dev.kotonoha.catalog;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Translates sentences that nobody has translated; never on a reader's path. */
interface Translator {

    /** Whether there is anything behind it. */
    boolean isAvailable();

    /**
     * The Japanese of each sentence, in order; null for one that could not be translated.
     *
     * @throws TranslationFailure when none could, and it is worth trying again later
     */
    List<@Nullable String> translate(List<String> english);

    /** No answer now, such as a time-out or a quota that is used up. */
    class TranslationFailure extends RuntimeException {

        private static final long serialVersionUID = 1;

        TranslationFailure(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }
}
