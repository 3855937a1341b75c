package dev.kotonoha.anki;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A note as it is in a package, with its cards.
 *
 * @param number its place among the package's notes, from 1
 * @param guid names it in every copy of it
 * @param type the id of its note type
 * @param fields HTML, in the note type's order
 * @param changedAt when somebody edited it last
 */
public record Note(int number, String guid, long type, List<String> fields, Set<String> tags, Instant changedAt,
        List<Side> cards) {

    /**
     * A card.
     *
     * @param template the number of its template, or of its gap, from 0
     * @param answers in order of time
     */
    public record Side(int template, boolean suspended, List<Answer> answers) {
    }

    /**
     * A row of the log.
     *
     * @param at in ms since 1970; names it, too
     * @param ease 1 (again) to 4 (easy); 0 for what was no answer
     * @param kind 0 learning, 1 review, 2 relearning, 3 filtered, 4 by hand, 5 rescheduled
     * @param factor how difficult the card was after it; 0 where the schedule was left alone or forgotten
     */
    public record Answer(long at, int ease, int kind, int factor, long durationMs) {

        private static final int FILTERED = 3;
        private static final int BY_HAND = 4;

        /** Whether somebody answered the card. */
        public boolean isGiven() {
            return ease >= 1 && ease <= 4 && kind <= FILTERED;
        }

        /** Whether it was an answer beside the schedule. */
        public boolean isPractice() {
            return kind == FILTERED && factor == 0;
        }

        /** Whether the card was to be learnt anew from then on. */
        public boolean isReset() {
            return kind == BY_HAND && ease == 0 && factor == 0;
        }
    }
}
