package dev.kotonoha.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A text that somebody brings along.
 *
 * @param lead an introduction in Japanese
 * @param level a level's id; where it is absent it is found from the words
 * @param body plain text, a blank line between paragraphs; a source in brackets at a sentence's end becomes its mark
 * @param translations one a sentence, in order; null where there is none
 * @param audience ME unless given
 * @param times when each sentence is spoken, in order; null where it is not
 */
public record Draft(@NotNull @Valid Title title, @Nullable @Size(max = 500) String lead, @Nullable @Size(max = 40) String level,
        @NotNull Kind kind, @NotNull @Size(max = 200_000) String body,
        @Nullable List<@Nullable @Size(max = 2000) String> translations, @Nullable Audience audience,
        @Nullable List<@Nullable @Valid Time> times) {

    /** @param ja the English one serves where it is absent */
    public record Title(@NotBlank @Size(max = 200) String en, @Nullable @Size(max = 200) String ja) {
    }

    /** From the beginning of the sound, in ms. */
    public record Time(@Min(0) long startMs, @Min(1) long endMs) {
    }
}
