package dev.kotonoha.catalog;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A content as somebody wrote it, before it is analysed.
 *
 * @param audio the name of the sound file beside; null for a reading
 * @param names proper names, which are no vocabulary
 */
record ContentSeed(Bilingual title, String lead, String author, Instant createdAt, String level, Kind kind, String picture,
        Bilingual alt, @Nullable String audio, Set<String> names, List<List<Line>> paragraphs) {

    /** A sentence as written. */
    record Line(String en, String ja, Sentence.@Nullable Source source, @Nullable String speaker, List<Sentence.Gloss> glosses) {
    }

}
