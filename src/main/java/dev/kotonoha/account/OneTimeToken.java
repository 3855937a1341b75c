package dev.kotonoha.account;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;

/**
 * What a link in a letter is good for, once. The link's secret is kept as a hash.
 *
 * @param id the learner's id and the purpose: a new link takes the place of the one before
 * @param email the address that is to be confirmed; null where none is
 * @param signUp the account that is opened by it; null where there is one already
 */
@Document("oneTimeTokens")
@CompoundIndex(def = "{'learnerId': 1, '_id': 1}", unique = true)
record OneTimeToken(@Id String id, LearnerId learnerId, String hash, @Nullable String email, @Nullable Waiting signUp,
        Instant madeAt, Instant until) {

    /** What a link does. */
    enum Purpose {
        SIGN_UP, EMAIL, PASSWORD
    }

    /** Somebody who is to confirm the address. */
    record Waiting(String passwordHash, String displayName, String locale, String timeZone, boolean teacher) {
    }
}
