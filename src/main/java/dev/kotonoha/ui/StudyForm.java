package dev.kotonoha.ui;

import dev.kotonoha.account.Effort;
import dev.kotonoha.account.LeechAction;
import dev.kotonoha.account.MemoryModelChoice;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.account.ReviewOrder;
import dev.kotonoha.account.StudySettings;
import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of all study settings; boxes that are not ticked are not sent.
 *
 * @param learningSteps such as "1m 10m 2h 1d"
 */
record StudyForm(int retentionPercent, int newCardsPerDay, int maximumReviewsPerDay, @Nullable String learningSteps,
        @Nullable String relearningSteps, int maximumIntervalDays, int leechThreshold, LeechAction leechAction,
        @Nullable Boolean fuzz, @Nullable Boolean burySiblings, @Nullable Set<Prompt> prompts, ReviewOrder reviewOrder,
        MemoryModelChoice memoryModel, Map<DayOfWeek, Effort> easyDays, @Nullable Boolean newSpendsReviewLimit, int backlogDays,
        @Nullable Boolean startedContentsFirst, @Nullable Boolean tolerateSlips, @Nullable Boolean furigana) {

    private static final Pattern STEP = Pattern.compile("([0-9]{1,6})(s|m|h|d)");

    static StudyForm of(StudySettings study) {
        return new StudyForm((int) Math.round(study.desiredRetention() * 100), study.newCardsPerDay(),
                study.maximumReviewsPerDay(), text(study.learningSteps()), text(study.relearningSteps()),
                study.maximumIntervalDays(), study.leechThreshold(), study.leechAction(), study.fuzz(), study.burySiblings(),
                study.prompts(), study.reviewOrder(), study.memoryModel(), study.easyDays(), study.newSpendsReviewLimit(),
                study.backlogDays(), study.startedContentsFirst(), study.tolerateSlips(), study.furigana());
    }

    StudySettings applyTo(StudySettings now) {
        var efforts = new EnumMap<DayOfWeek, Effort>(DayOfWeek.class);
        easyDays.forEach((day, effort) -> {
            if (effort != Effort.NORMAL) {
                efforts.put(day, effort);
            }
        });
        return new StudySettings(retentionPercent / 100.0, newCardsPerDay, maximumReviewsPerDay,
                steps("learningSteps", learningSteps), steps("relearningSteps", relearningSteps), maximumIntervalDays,
                leechThreshold, fuzz != null, burySiblings != null, prompts == null ? Set.of() : prompts, reviewOrder,
                memoryModel,
                efforts, now.pauses(), newSpendsReviewLimit != null, backlogDays, leechAction, startedContentsFirst != null,
                tolerateSlips != null, furigana != null);
    }

    private static List<Duration> steps(String field, @Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Stream.of(text.strip().split("[\\s,、]+")).map(step -> step(field, step)).toList();
    }

    private static Duration step(String field, String text) {
        var parts = STEP.matcher(text.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw Problem.unacceptable(field, "steps");
        }
        var amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    private static String text(List<Duration> steps) {
        return steps.stream().map(StudyForm::text).collect(Collectors.joining(" "));
    }

    private static String text(Duration step) {
        if (step.toSeconds() % 60 != 0) {
            return step.toSeconds() + "s";
        }
        if (step.toMinutes() % 60 != 0) {
            return step.toMinutes() + "m";
        }
        return step.toHours() % 24 == 0 ? step.toDays() + "d" : step.toHours() + "h";
    }
}
