package dev.kotonoha.catalog;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.japanese.Ruby;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The present revision of a content, the same for every learner.
 *
 * @param revision 1 for the first
 * @param checksum of the files it was made from and of the analysis that made it
 * @param lead an introduction in Japanese
 * @param readings how the kanji of the Japanese title and the lead are read; null where nobody found out
 * @param level a level's id
 * @param words running words
 * @param sentences how many sentences there are
 * @param audio null for a reading
 * @param owner who wrote it; null for what the service brings along
 * @param audience who may read it
 * @param paragraphs empty in lists
 */
@Document("contents")
@CompoundIndex(name = "shelf", def = "{'audience': 1, 'createdAt': -1, '_id': -1}")
@CompoundIndex(name = "own", def = "{'owner': 1, 'createdAt': -1, '_id': -1}")
public record Content(@Id ContentId id, int revision, String checksum, Bilingual title, String lead, @Nullable Readings readings,
        Image image, String author,
        Instant createdAt, String level, Kind kind, int words, int sentences, @Nullable Audio audio, @Nullable LearnerId owner,
        Audience audience, List<Paragraph> paragraphs,
        @Version @Nullable Long version) {

    /** How the kanji of the Japanese title and of the lead are read. */
    public record Readings(List<Ruby> title, List<Ruby> lead) {
    }

    /** The picture. */
    public record Image(String media, Bilingual alt) {
    }

    /** The sound of a podcast. */
    public record Audio(String media, long durationMs) {
    }

    /** Sentences that stand together. */
    public record Paragraph(List<Sentence> sentences) {
    }

    /** Whether somebody may read it. */
    boolean isFor(LearnerId viewer) {
        return audience == Audience.ALL || viewer.equals(owner);
    }

    /** The same with other sentences in it. */
    Content with(List<Paragraph> changed) {
        return new Content(id, revision, checksum, title, lead, readings, image, author, createdAt, level, kind, words, sentences,
                audio,
                owner, audience,
                List.copyOf(changed), version);
    }

    /** How the kanji of the Japanese title are read; empty where nobody found out. */
    public List<Ruby> titleRuby() {
        return readings == null ? List.of() : readings.title();
    }

    /** How the kanji of the lead are read; empty where nobody found out. */
    public List<Ruby> leadRuby() {
        return readings == null ? List.of() : readings.lead();
    }

    /** All sentences in order. */
    public Stream<Sentence> everySentence() {
        return paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream());
    }

    /** The sentence of that id. */
    public Optional<Sentence> sentence(String sentence) {
        return everySentence().filter(found -> found.id().equals(sentence)).findFirst();
    }

    /** How long it takes to hear; null for a reading. */
    public @Nullable Long durationMs() {
        return audio == null ? null : audio.durationMs();
    }
}
