package dev.kotonoha.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.deck.CardView;
import org.jspecify.annotations.Nullable;

/**
 * What became of an answer.
 *
 * @param status "applied", "duplicate", "conflict", "unknown-card" or "invalid"
 * @param reason in words, for all but applied ones
 * @param memory of the prompt after the whole batch; null for unknown cards and invalid answers
 * @param leech true when the card is now forgotten more often than bad luck explains; null otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(@Nullable String id, String status, @Nullable String reason, CardView.@Nullable MemoryView memory,
        @Nullable Boolean leech) {
}
