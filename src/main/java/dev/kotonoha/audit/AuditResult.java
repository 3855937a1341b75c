package dev.kotonoha.audit;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;

/**
 * What an audit came to, without whom it looked at.
 *
 * @param differences fields that were not what follows from the facts
 * @param mended how many of them were put right
 */
@Document("auditResults")
public record AuditResult(@Id String id, @Indexed Instant at, long learners, long cards, long reviews, long differences,
        long mended) {
}
