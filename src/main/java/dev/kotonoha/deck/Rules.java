package dev.kotonoha.deck;

import dev.kotonoha.account.LeechAction;
import dev.kotonoha.account.StudySettings;
import dev.kotonoha.memory.Schedule;

import java.time.Instant;

/** By what a card's state follows from its facts. */
public record Rules(Schedule schedule, StudySettings study) {

    /** Forgotten so often by chance alone would be one card in twenty. */
    private static final double LEECH_CHANCE = 0.05;

    boolean isLeech(int lapses, double chance) {
        return lapses >= study.leechThreshold() && chance <= LEECH_CHANCE;
    }

    boolean suspendsLeeches() {
        return study.leechAction() == LeechAction.SUSPEND;
    }

    Instant dayAfter(Instant at) {
        return schedule.startOfDayAfter(at, 1);
    }
}
