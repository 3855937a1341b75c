package dev.kotonoha.correction;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.ContentId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;

/**
 * A reader found a translation wrong.
 *
 * @param learnerId who reports it
 * @param author whose text it is; null for what the service brings along
 * @param ja the Japanese as it was then, of the sentence, or of the word where its author gave it; null where there was none
 * @param suggestion a better one; null where the reader has none
 * @param corrected what the author made of it; null until then
 * @param part what in the sentence is wrong; null for all of it
 */
@Document("translationReports")
@CompoundIndex(name = "sent", def = "{'learnerId': 1, 'at': -1, '_id': -1}")
@CompoundIndex(name = "received", def = "{'author': 1, 'at': -1, '_id': -1}")
public record TranslationReport(@Id String id, LearnerId learnerId, @Nullable LearnerId author, ContentId content,
        String sentence,
        String en, @Nullable String ja, @Nullable String suggestion, @Nullable String note, Instant at,
        @Nullable String corrected,
        @Nullable Instant correctedAt, @Nullable Part part) {

    /** The word or expression whose meaning is wrong; null where it is the sentence's translation. */
    public @Nullable String lemma() {
        return part == null ? null : part.lemma();
    }

    TranslationReport corrected(String japanese, Instant when) {
        return new TranslationReport(id, learnerId, author, content, sentence, en, ja, suggestion, note, at, japanese, when,
                part);
    }
}
