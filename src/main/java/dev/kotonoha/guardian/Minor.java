package dev.kotonoha.guardian;

import dev.kotonoha.account.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;

/**
 * How old a learner may be, and what their guardian said.
 *
 * @param id the learner's
 * @param bornBy the last year of the band in which they were born
 * @param linkHash the guardian's link, kept as a hash; null before the first
 * @param linkUntil until when consent can be given by it; it can be taken back for ever
 * @param consentedAt null without consent
 */
@Document("minors")
@CompoundIndex(def = "{'learnerId': 1, '_id': 1}", unique = true)
record Minor(@Id String id, LearnerId learnerId, int bornBy, @Nullable String linkHash, @Nullable Instant linkUntil,
        @Nullable Instant consentedAt) {
}
