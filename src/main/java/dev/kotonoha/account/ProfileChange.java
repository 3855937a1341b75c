package dev.kotonoha.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes about themselves; what is null stays as it is.
 *
 * @param dayStartHour when the learner's day begins, 0 to 23
 * @param level the id of a level
 */
public record ProfileChange(@Nullable @Pattern(regexp = "(?s).*\\S.*") @Size(max = 80) String displayName,
        @Nullable @Pattern(regexp = "ja|en") String locale, @Nullable @TimeZone String timeZone,
        @Nullable @Min(0) @Max(23) Integer dayStartHour, @Nullable @Pattern(regexp = "[a-z-]{1,40}") String level) {
}
