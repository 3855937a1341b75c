package dev.kotonoha.exchange;

import dev.kotonoha.account.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.List;

/**
 * A file that a learner brought along, from the first look until all is done.
 *
 * @param rows how many rows, words or notes there are
 * @param done how many of them were looked at
 * @param media pictures and sounds in the file, which stay there
 * @param mappings what was chosen for the note types
 * @param taken what would come of it while {@link State#READY}, then what came
 * @param fault the key of what went wrong; null where nothing did
 * @param startedAt when the cards began to be taken in, which names what came of it; null before
 * @param undoneAt when that was taken back; null where it was not
 */
@Document("imports")
@CompoundIndex(name = "newest", def = "{'learnerId': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "one", def = "{'learnerId': 1, '_id': 1}", unique = true)
public record CardImport(@Id ImportId id, LearnerId learnerId, String name, State state, int rows, int done, int media,
        List<Choice> choices, List<String> mappings, Taken taken, @Nullable String fault, @Nullable Instant startedAt,
        @Nullable Instant undoneAt, Instant createdAt) {

    /** How far it is. */
    public enum State {
        /** Looked at, and not begun. */
        READY,
        /** Being taken in, or about to be. */
        RUNNING,
        /** Being taken back. */
        CANCELLING,
        /** All is in. */
        DONE,
        /** Nothing of it is in. */
        CANCELLED,
        /** Nothing of it is in, because the file could not be read to its end. */
        FAILED
    }

    /** Whether something is still to happen by itself. */
    public boolean isGoingOn() {
        return state == State.RUNNING || state == State.CANCELLING;
    }
}
