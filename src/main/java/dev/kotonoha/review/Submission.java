package dev.kotonoha.review;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a device sends it; texts are as sent, so that a bad one spoils its item only.
 *
 * @param prompt the card's next one unless given
 * @param practice whether it was practice that leaves the schedule alone
 */
public record Submission(@Nullable String id, @Nullable String card, @Nullable String prompt,
        @Schema(allowableValues = {
                "AGAIN", "HARD", "GOOD", "EASY"}) @Nullable String rating,
        @Schema(format = "date-time") @Nullable String at,
        @Schema(type = "integer", format = "int64") @Nullable String durationMs,
        @Schema(type = "boolean") @Nullable String practice) {
}
