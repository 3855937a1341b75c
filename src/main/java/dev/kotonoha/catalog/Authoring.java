package dev.kotonoha.catalog;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Role;
import dev.kotonoha.japanese.Furigana;
import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.language.Expressions;
import dev.kotonoha.language.Language;
import dev.kotonoha.language.TextLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Texts that people bring along: cut into sentences and words, and given a level. */
@Service
public class Authoring {

    private static final Bilingual PICTURE = new Bilingual("開いた本と葉", "An open book with a leaf");
    private static final String BLANK_LINE = "\\R\\s*\\R";
    /** Of the letters of an English text at least so many are Latin ones. */
    private static final double LATIN = 0.8;

    private final MongoTemplate mongo;
    private final Media media;
    private final Language language;
    private final Expressions expressions;
    private final Furigana furigana;
    private final Catalog catalog;
    private final TranslationQueue translations;
    private final Clock clock;

    Authoring(MongoTemplate mongo, Media media, Language language, Expressions expressions, Furigana furigana,
            Catalog catalog,
            TranslationQueue translations,
            Clock clock) {
        this.mongo = mongo;
        this.media = media;
        this.language = language;
        this.expressions = expressions;
        this.furigana = furigana;
        this.catalog = catalog;
        this.translations = translations;
        this.clock = clock;
    }

    /**
     * A text that was taken in.
     *
     * @param measured how hard its words are, which is advice only; null where it has no words but names
     */
    public record Written(Content content, @Nullable TextLevel measured) {
    }

    /** Takes a text in. A 403 problem for an audience that is not the author's to choose, 422 for a text that can not be read. */
    public Written write(Learner author, Draft draft) {
        var audience = audience(author, draft);
        var paragraphs = paragraphs(draft);
        var sentences = paragraphs.stream().flatMap(paragraph -> paragraph.sentences().stream()).toList();
        var title = new Bilingual(Objects.requireNonNullElse(draft.title().ja(), draft.title().en()), draft.title().en());
        var image = new Content.Image(
                media.store(ContentFolder.bytes(new ClassPathResource("pictures/own-text.svg")), "image/svg+xml"),
                PICTURE);
        var words = sentences.stream().mapToInt(sentence -> sentence.words().size()).sum();
        var content = mongo.insert(new Content(new ContentId("t-" + UUID.randomUUID()), 1, Fingerprint.of(draft.body()), title,
                Objects.requireNonNullElse(draft.lead(), ""), null, image, author.displayName(), clock.instant(),
                level(draft, sentences),
                draft.kind(), words, sentences.size(), null, author.id(), audience, paragraphs, null));
        translations.add(content);
        return new Written(content, measured(sentences));
    }

    private static Audience audience(Learner author, Draft draft) {
        var audience = Objects.requireNonNullElse(draft.audience(), Audience.ME);
        var allowed = switch (audience) {
            case ME -> true;
            case CLASSES -> author.roles().contains(Role.TEACHER);
            case ALL -> author.roles().contains(Role.ADMIN);
        };
        if (!allowed) {
            throw new Problem(HttpStatus.FORBIDDEN, "text.audience");
        }
        return audience;
    }

    private List<Content.Paragraph> paragraphs(Draft draft) {
        check(draft.body());
        var cut = Stream.of(draft.body().split(BLANK_LINE)).map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .map(text -> language.sentences(text).stream().map(span -> span.of(text)).toList())
                .filter(lines -> !lines.isEmpty()).toList();
        var all = cut.stream().mapToInt(List::size).sum();
        if (draft.translations() != null && draft.translations().size() != all) {
            throw Problem.unacceptable("translations", "text.translations", all, draft.translations().size());
        }
        var used = new HashSet<String>();
        var paragraphs = new ArrayList<Content.Paragraph>();
        var at = 0;
        for (var lines : cut) {
            var sentences = new ArrayList<Sentence>();
            for (var line : lines) {
                sentences.add(sentence(line, used, draft.translations() == null ? null : draft.translations().get(at)));
                at++;
            }
            paragraphs.add(new Content.Paragraph(List.copyOf(sentences)));
        }
        return List.copyOf(paragraphs);
    }

    private Sentence sentence(String line, HashSet<String> used, @Nullable String translation) {
        var cited = language.citation(line);
        var source = cited.source() == null ? null : new Sentence.Source(cited.source(), "https://" + cited.source());
        var words = language.words(cited.sentence());
        return new Sentence(SentenceIds.fresh(cited.sentence(), used), cited.sentence(), translation, false, source, null, null,
                null,
                words, expressions.in(cited.sentence(), words), List.of(),
                translation == null ? List.of() : furigana.of(translation));
    }

    private static void check(String body) {
        var letters = body.codePoints().filter(Character::isLetter).count();
        var latin = body.codePoints().filter(letter -> Character.isLetter(letter)
                && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN).count();
        if (letters == 0) {
            throw Problem.unacceptable("body", "text.empty");
        }
        if (latin < LATIN * letters) {
            throw Problem.unacceptable("body", "text.not-english");
        }
    }

    /** The author's word counts; else the easiest level whose readers know 95 of 100 running words. */
    private String level(Draft draft, List<Sentence> sentences) {
        var levels = catalog.levels();
        if (draft.level() != null) {
            return levels.stream().map(Level::id).filter(draft.level()::equals).findFirst()
                    .orElseThrow(() -> Problem.unacceptable("level", "text.level"));
        }
        var measured = measured(sentences);
        var rank = measured == null ? 0 : measured.rank();
        return levels.stream().filter(level -> level.words().to() == null || rank <= level.words().to()).findFirst()
                .orElse(levels.getLast()).id();
    }

    private static @Nullable TextLevel measured(List<Sentence> sentences) {
        try {
            return TextLevel.of(sentences.stream().map(Sentence::words).toList());
        } catch (IllegalArgumentException onlyNames) {
            return null;
        }
    }
}
