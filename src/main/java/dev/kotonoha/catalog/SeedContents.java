package dev.kotonoha.catalog;

import dev.kotonoha.japanese.Furigana;
import dev.kotonoha.kernel.Seeds;
import dev.kotonoha.language.Expressions;
import dev.kotonoha.language.Language;
import dev.kotonoha.language.Word;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Loads the contents of {@code seeds/contents} when the server starts: those that are new or were changed, each on its own,
 * so that a mistake in one does not stop the others. Two nodes that start together load the same.
 */
@Component
class SeedContents implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SeedContents.class);
    /** Counted up when the analysis changes, so that contents are analysed again. */
    private static final String ANALYSIS = "4";

    private final Seeds seeds;
    private final MongoTemplate mongo;
    private final Media media;
    private final Language language;
    private final Expressions expressions;
    private final Furigana furigana;
    private final ContentSeedReader reader;

    SeedContents(Seeds seeds, MongoTemplate mongo, Media media, Language language, Expressions expressions, Furigana furigana,
            LevelFile levels) {
        this.seeds = seeds;
        this.mongo = mongo;
        this.media = media;
        this.language = language;
        this.expressions = expressions;
        this.furigana = furigana;
        this.reader = new ContentSeedReader(levels.read());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var folders = seeds.files("contents/*/content.yaml").stream().map(ContentFolder::new).toList();
        var loaded = 0;
        for (var folder : folders) {
            try {
                loaded += load(folder) ? 1 : 0;
            } catch (SeedMistake mistake) {
                log.warn("This content was left out. {}", mistake.getMessage());
            }
        }
        log.info("Contents: {} in the seeds, {} of them new or changed", folders.size(), loaded);
    }

    /** Whether there was anything to do. */
    boolean load(ContentFolder folder) {
        var checksum = ANALYSIS + "-" + folder.checksum();
        var before = Optional.ofNullable(mongo.findById(folder.id(), Content.class));
        if (before.filter(content -> content.checksum().equals(checksum)).isPresent()) {
            return false;
        }
        var place = YamlPlace.read(folder.content());
        var content = content(folder, place, reader.read(place), checksum, before.orElse(null));
        try {
            before.ifPresent(content0 -> mongo.save(ContentRevision.of(content0)));
            mongo.save(content);
        } catch (OptimisticLockingFailureException | DuplicateKeyException e) {
            log.debug("Another node has just loaded {}", folder.id(), e);
        }
        return true;
    }

    private Content content(ContentFolder folder, YamlPlace place, ContentSeed seed, String checksum, @Nullable Content before) {
        var lines = seed.paragraphs().stream().flatMap(List::stream).toList();
        var ids = SentenceIds.carryOver(before == null ? List.of() : before.everySentence().toList(),
                lines.stream().map(ContentSeed.Line::en).toList());
        var cues = cues(folder, place, seed, lines.size());
        var paragraphs = new ArrayList<Content.Paragraph>();
        var index = 0;
        for (var paragraph : seed.paragraphs()) {
            var sentences = new ArrayList<Sentence>();
            for (var line : paragraph) {
                sentences.add(sentence(line, ids.get(index), cues.isEmpty() ? null : cues.get(index)));
                index++;
            }
            paragraphs.add(new Content.Paragraph(List.copyOf(sentences)));
        }
        var words = paragraphs.stream().flatMap(p -> p.sentences().stream()).mapToInt(sentence -> sentence.words().size()).sum();
        var picture = place.field("picture").field("file");
        var image = new Content.Image(store(folder.file(picture.text(), picture)), seed.alt());
        return new Content(folder.id(), before == null ? 1 : before.revision() + 1, checksum, seed.title(), seed.lead().text(),
                new Content.Readings(furigana.of(seed.japaneseTitle()), furigana.of(seed.lead())), image,
                seed.author(), seed.createdAt(), seed.level(), seed.kind(), words, lines.size(),
                audio(folder, place, seed, cues), null,
                before == null ? Audience.ALL : before.audience(), List.copyOf(paragraphs),
                before == null ? null : before.version());
    }

    private Sentence sentence(ContentSeed.Line line, String id, Cues.@Nullable Cue cue) {
        var words = language.words(line.en()).stream().map(word -> asGlossed(word, line)).toList();
        return new Sentence(id, line.en(), line.ja().text(), false, line.source(), line.speaker(),
                cue == null ? null : cue.startMs(),
                cue == null ? null : cue.endMs(), words, expressions.in(line.en(), words),
                line.glosses().stream().map(this::gloss).toList(), furigana.of(line.ja()));
    }

    private Sentence.Gloss gloss(ContentSeed.Gloss gloss) {
        return new Sentence.Gloss(gloss.spans(), gloss.lemma(), gloss.partOfSpeech(), gloss.meaning().text(),
                furigana.of(gloss.meaning()));
    }

    /** A word that the author glossed alone has the lemma and part of speech that the author says. */
    private Word asGlossed(Word word, ContentSeed.Line line) {
        return line.glosses().stream().filter(gloss -> gloss.spans().equals(List.of(new Sentence.Span(word.start(), word.end()))))
                .findFirst().map(gloss -> new Word(word.start(), word.end(), gloss.lemma(), gloss.partOfSpeech(),
                        language.rank(gloss.lemma()).orElse(null)))
                .orElse(word);
    }

    private static List<Cues.Cue> cues(ContentFolder folder, YamlPlace place, ContentSeed seed, int sentences) {
        if (seed.audio() == null) {
            return List.of();
        }
        var audio = place.field("audio");
        var cues = Cues.read(folder.file(seed.audio().replaceFirst("\\.[^.]+$", ".vtt"), audio));
        if (cues.size() != sentences) {
            throw audio.mistake("expected " + sentences + " cues in the .vtt file, one a sentence; found " + cues.size());
        }
        return cues;
    }

    private Content.@Nullable Audio audio(ContentFolder folder, YamlPlace place, ContentSeed seed, List<Cues.Cue> cues) {
        if (seed.audio() == null) {
            return null;
        }
        return new Content.Audio(store(folder.file(seed.audio(), place.field("audio"))), cues.getLast().endMs());
    }

    private String store(Resource file) {
        return media.store(ContentFolder.bytes(file), type(String.valueOf(file.getFilename())));
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "svg" -> "image/svg+xml";
            case "webp" -> "image/webp";
            case "opus", "ogg" -> "audio/ogg";
            case "mp3" -> "audio/mpeg";
            default -> "application/octet-stream";
        };
    }
}
