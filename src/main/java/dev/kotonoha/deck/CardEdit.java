package dev.kotonoha.deck;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** What a learner changes about a card; what is null stays as it is. */
public record CardEdit(@Nullable @Size(min = 1, max = 8) List<@NotBlank @Size(max = 200) String> meanings,
        @Nullable @Size(max = 2000) String note, @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 50) String> tags,
        @Nullable Boolean suspended) {
}
