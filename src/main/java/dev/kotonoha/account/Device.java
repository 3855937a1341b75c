package dev.kotonoha.account;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;

/**
 * A device that is signed in by tokens: one family of refresh tokens, of which one is good at a time. Tokens are kept as
 * hashes.
 *
 * @param spentHash the refresh token before the present one; null until the first refresh
 * @param refreshedAt when the present tokens were given
 */
@Document("refreshTokens")
@CompoundIndex(def = "{'learnerId': 1, '_id': 1}", unique = true)
record Device(@Id String id, LearnerId learnerId, String name, String accessHash, Instant accessUntil, String refreshHash,
        @Nullable String spentHash, Instant refreshedAt, Instant until) {
}
