package dev.kotonoha.account;

import dev.kotonoha.kernel.Pause;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** New study settings; what is null stays as it is. */
record StudySettingsChange(@Nullable Double desiredRetention, @Nullable Integer newCardsPerDay,
        @Nullable Integer maximumReviewsPerDay, @Nullable List<Duration> learningSteps, @Nullable List<Duration> relearningSteps,
        @Nullable Integer maximumIntervalDays, @Nullable Integer leechThreshold, @Nullable Boolean fuzz,
        @Nullable Boolean burySiblings, @Nullable Set<Prompt> prompts, @Nullable ReviewOrder reviewOrder,
        @Nullable MemoryModelChoice memoryModel, @Nullable Map<DayOfWeek, Effort> easyDays, @Nullable List<Pause> pauses,
        @Nullable Boolean newSpendsReviewLimit, @Nullable Integer backlogDays, @Nullable LeechAction leechAction,
        @Nullable Boolean startedContentsFirst, @Nullable Boolean tolerateSlips, @Nullable Boolean furigana) {

    StudySettings applyTo(StudySettings now) {
        return new StudySettings(or(desiredRetention, now.desiredRetention()), or(newCardsPerDay, now.newCardsPerDay()),
                or(maximumReviewsPerDay, now.maximumReviewsPerDay()), or(learningSteps, now.learningSteps()),
                or(relearningSteps, now.relearningSteps()), or(maximumIntervalDays, now.maximumIntervalDays()),
                or(leechThreshold, now.leechThreshold()), or(fuzz, now.fuzz()), or(burySiblings, now.burySiblings()),
                or(prompts, now.prompts()), or(reviewOrder, now.reviewOrder()), or(memoryModel, now.memoryModel()),
                or(easyDays, now.easyDays()), or(pauses, now.pauses()), or(newSpendsReviewLimit, now.newSpendsReviewLimit()),
                or(backlogDays, now.backlogDays()), or(leechAction, now.leechAction()),
                or(startedContentsFirst, now.startedContentsFirst()), or(tolerateSlips, now.tolerateSlips()),
                or(furigana, now.furigana()));
    }

    private static <T> T or(@Nullable T changed, T present) {
        return changed == null ? present : changed;
    }
}
