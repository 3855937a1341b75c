package dev.kotonoha.sync;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.StudySettings;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.CardView;
import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.reading.ContentView;
import dev.kotonoha.reading.ReadingView;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a client does not know yet, or not for sure.
 *
 * @param next where to go on, now where there is more, else whenever the client likes
 */
record Changes(Changed changed, Deleted deleted, String next, boolean more) {

    /**
     * What to keep in place of what the client had under the same ids.
     *
     * @param settings null where the client has them as they are
     */
    record Changed(List<CardView> cards, List<ReadingView> readings, @Nullable Settings settings, List<ContentView> contents) {
    }

    /** What to throw away. */
    record Deleted(List<CardId> cards, List<ContentId> contents) {
    }

    /** What a client has to know of the learner to count days and schedule as the server does. */
    record Settings(String locale, String timeZone, int dayStartHour, @Nullable String level, StudySettings studySettings) {
        static Settings of(Learner learner) {
            return new Settings(learner.locale().getLanguage(), learner.calendar().zone().getId(),
                    learner.calendar().dayStartHour(),
                    learner.level(), learner.study());
        }

        String fingerprint() {
            return Fingerprint.of(toString());
        }
    }
}
