package dev.kotonoha.kernel;

import org.springframework.dao.DuplicateKeyException;

import java.util.function.Supplier;

/**
 * Upserts that may meet an equal one. Where two insert the same document at once, MongoDB tries the loser's again by itself only when its filter names
 * nothing but the fields of the unique index; ours name the learner, too.
 */
public final class Upsert {

    private Upsert() {
    }

    /** Does it, and once more if another inserted the document in between, which is then found. */
    public static <T> T racing(Supplier<T> upsert) {
        try {
            return upsert.get();
        } catch (DuplicateKeyException lost) {
            return upsert.get();
        }
    }
}
