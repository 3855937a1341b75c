package dev.kotonoha.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What a device tells of the progress.
 *
 * @param id made by the device, best a UUIDv7; the same again counts once
 * @param at when it was so
 * @param sentence the sentence reached
 * @param playbackMs where the sound is
 * @param secondsRead since the report before, 0 to 86400
 * @param finished true when the learner is done with the content, false to open it again
 */
public record ProgressReport(@NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}") String id, @NotNull Instant at,
        @NotNull String sentence, @Nullable @Min(0) @Max(86_400_000) Long playbackMs,
        @Nullable @Min(0) @Max(86_400) Integer secondsRead, @Nullable Boolean finished) {
}
