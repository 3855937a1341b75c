package dev.kotonoha.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What one sees of a content among many.
 *
 * @param version changes with the content
 */
public record Spine(ContentId id, @Nullable Long version, String level, Instant createdAt) {
}
