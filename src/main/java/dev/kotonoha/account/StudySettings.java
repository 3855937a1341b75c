package dev.kotonoha.account;

import dev.kotonoha.kernel.Pause;
import dev.kotonoha.kernel.Problem;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How somebody wants to study; the same settings are always written in the same order.
 *
 * @param desiredRetention the share of reviews to be remembered, 0.70 to 0.99
 * @param newCardsPerDay 0 to 9999
 * @param maximumReviewsPerDay 0 to 9999
 * @param learningSteps the waits of a new card before it is scheduled in days; up to 10, each 1 s to 7 days
 * @param relearningSteps the same for a forgotten card
 * @param maximumIntervalDays 1 to 36500
 * @param leechThreshold the lapses from which a card may be called a leech, 1 to 99
 * @param fuzz whether intervals are spread a little, so that cards learnt together part
 * @param burySiblings whether prompts of one word are kept on different days
 * @param prompts what new word cards ask; LISTEN also for new sentence cards
 * @param memoryModel by which cards are scheduled
 * @param easyDays weekdays on which less is to fall due; the others are {@link Effort#NORMAL}
 * @param pauses days without study, at most 50 of up to a year each
 * @param newSpendsReviewLimit whether a new card also takes a place among the day's reviews
 * @param backlogDays over how many days to spread what is overdue, 1 (no spreading) to 60
 * @param leechAction what becomes of a leech
 * @param startedContentsFirst whether new words of half-read contents come before the others
 * @param tolerateSlips whether a typed answer may have a small slip
 * @param furigana whether pages write kana over kanji
 */
public record StudySettings(double desiredRetention, int newCardsPerDay, int maximumReviewsPerDay, List<Duration> learningSteps,
        List<Duration> relearningSteps, int maximumIntervalDays, int leechThreshold, boolean fuzz, boolean burySiblings,
        Set<Prompt> prompts, ReviewOrder reviewOrder, MemoryModelChoice memoryModel, Map<DayOfWeek, Effort> easyDays,
        List<Pause> pauses, boolean newSpendsReviewLimit, int backlogDays, LeechAction leechAction,
        boolean startedContentsFirst, boolean tolerateSlips, boolean furigana) {

    private static final int MOST_PAUSES = 50;
    private static final Duration LONGEST_STEP = Duration.ofDays(7);

    public StudySettings {
        within("desiredRetention", desiredRetention, 0.70, 0.99);
        within("newCardsPerDay", newCardsPerDay, 0, 9999);
        within("maximumReviewsPerDay", maximumReviewsPerDay, 0, 9999);
        within("maximumIntervalDays", maximumIntervalDays, 1, 36500);
        within("leechThreshold", leechThreshold, 1, 99);
        learningSteps = checked("learningSteps", learningSteps);
        relearningSteps = checked("relearningSteps", relearningSteps);
        within("backlogDays", backlogDays, 1, 60);
        prompts = Collections.unmodifiableSet(new TreeSet<>(prompts));
        easyDays = Collections.unmodifiableMap(new TreeMap<>(easyDays));
        pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        if (pauses.size() > MOST_PAUSES || !pauses.stream().allMatch(StudySettings::isSensible)) {
            throw Problem.unacceptable("pauses", "pauses", MOST_PAUSES);
        }
        if (prompts.isEmpty()) {
            throw Problem.unacceptable("prompts", "prompts.none");
        }
    }

    /** What a new account starts with. */
    public static StudySettings defaults() {
        return new StudySettings(0.9, 20, 200, List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
                List.of(Duration.ofMinutes(10)), 36500, 8, true, true, Set.of(Prompt.RECOGNISE), ReviewOrder.DUE_DAY,
                MemoryModelChoice.FSRS_6, Map.of(), List.of(), false, 1, LeechAction.TAG, false, true, false);
    }

    /** With one more pause. */
    public StudySettings paused(Pause pause) {
        return withPauses(Stream.concat(pauses.stream(), Stream.of(pause)).distinct().toList());
    }

    /** Without a pause. */
    public StudySettings withoutPause(Pause pause) {
        return withPauses(pauses.stream().filter(found -> !found.equals(pause)).toList());
    }

    /** With cards scheduled by another model. */
    public StudySettings with(MemoryModelChoice other) {
        return new StudySettings(desiredRetention, newCardsPerDay, maximumReviewsPerDay, learningSteps, relearningSteps,
                maximumIntervalDays, leechThreshold, fuzz, burySiblings, prompts, reviewOrder, other, easyDays, pauses,
                newSpendsReviewLimit, backlogDays, leechAction, startedContentsFirst, tolerateSlips, furigana);
    }

    private StudySettings withPauses(List<Pause> others) {
        return new StudySettings(desiredRetention, newCardsPerDay, maximumReviewsPerDay, learningSteps, relearningSteps,
                maximumIntervalDays, leechThreshold, fuzz, burySiblings, prompts, reviewOrder, memoryModel, easyDays, others,
                newSpendsReviewLimit, backlogDays, leechAction, startedContentsFirst, tolerateSlips, furigana);
    }

    /** The pause that a day belongs to; empty on days of study. */
    public Optional<Pause> pause(LocalDate day) {
        return pauses.stream().filter(pause -> pause.contains(day)).findFirst();
    }

    private static boolean isSensible(Pause pause) {
        return !pause.to().isBefore(pause.from()) && pause.to().isBefore(pause.from().plusYears(1));
    }

    private static void within(String field, double value, double from, double to) {
        if (!(value >= from && value <= to)) {
            throw Problem.unacceptable(field, "range", from, to);
        }
    }

    private static List<Duration> checked(String field, List<Duration> steps) {
        if (steps.size() > 10
                || steps.stream().anyMatch(step -> step.toMillis() < 1000 || step.compareTo(LONGEST_STEP) > 0)) {
            throw Problem.unacceptable(field, "steps");
        }
        return List.copyOf(steps);
    }
}
