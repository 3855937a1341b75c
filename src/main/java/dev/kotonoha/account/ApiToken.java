package dev.kotonoha.account;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.Set;

/**
 * A token that somebody made for a program of theirs; kept as a hash.
 *
 * @param lastUsedAt to the hour; null before the first use
 */
@Document("apiTokens")
@CompoundIndex(def = "{'learnerId': 1, '_id': 1}", unique = true)
record ApiToken(@Id String id, LearnerId learnerId, String name, Set<Scope> scopes, String hash, Instant createdAt,
        Instant expiresAt, @Nullable Instant lastUsedAt) {

    ApiTokens.Seen seen() {
        return new ApiTokens.Seen(id, name, scopes, createdAt, expiresAt, lastUsedAt);
    }
}
