package dev.kotonoha.assignment;

import dev.kotonoha.catalog.ContentId;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a teacher wants to give: contents, words or both.
 *
 * @param words lemmas such as "carry out"
 * @param dueOn the last day in time, in each learner's own time zone
 * @param examOn the day of the exam, for predictions and plans
 * @param cardsPerDay the most new cards of it in a day
 * @param target the share of the words to be recalled on the exam day; 0.8 unless given
 * @param lateJoiners SAME_DAY unless given
 */
public record AssignmentDraft(@NotBlank @Size(max = 100) String title,
        @Nullable @Size(max = 50) List<@NotNull ContentId> contentIds,
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 60) String> words, @NotNull LocalDate dueOn,
        @Nullable LocalDate examOn, @Nullable @Min(1) @Max(500) Integer cardsPerDay,
        @Nullable @DecimalMin("0.1") @DecimalMax("0.99") Double target, @Nullable LateJoiners lateJoiners) {

    List<ContentId> contents() {
        return contentIds == null ? List.of() : contentIds.stream().distinct().toList();
    }

    List<String> lemmas() {
        return words == null
                ? List.of()
                : words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).distinct().toList();
    }
}
