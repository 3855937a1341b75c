package dev.kotonoha.catalog;

import dev.kotonoha.japanese.Marked;
import dev.kotonoha.language.PartOfSpeech;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A content as somebody wrote it, before it is analysed.
 *
 * @param japaneseTitle the title's Japanese with the readings that its author gave
 * @param audio the name of the sound file beside; null for a reading
 * @param names proper names, which are no vocabulary
 */
record ContentSeed(Bilingual title, Marked japaneseTitle, Marked lead, String author, Instant createdAt, String level, Kind kind,
        String picture,
        Bilingual alt, @Nullable String audio, Set<String> names, List<List<Line>> paragraphs) {

    /** A sentence as written. */
    record Line(String en, Marked ja, Sentence.@Nullable Source source, @Nullable String speaker, List<Gloss> glosses) {
    }

    /** What a word or expression means in the line. */
    record Gloss(List<Sentence.Span> spans, String lemma, PartOfSpeech partOfSpeech, Marked meaning) {
    }

}
