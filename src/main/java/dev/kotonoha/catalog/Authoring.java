package dev.kotonoha.catalog;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.account.Role;
import dev.kotonoha.japanese.Furigana;
import dev.kotonoha.kernel.Fingerprint;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.language.TextLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Texts that people bring along: cut into sentences and words, given a level, revised, published and taken away. */
@Service
public class Authoring {

    private static final Bilingual PICTURE = new Bilingual("開いた本と葉", "An open book with a leaf");
    private static final ContentId UNNAMED = new ContentId("preview");
    private static final int MOST_LISTED = 200;

    private final MongoTemplate mongo;
    private final Media media;
    private final DraftAnalysis analysis;
    private final Furigana furigana;
    private final TranslationQueue translations;
    private final Clock clock;

    Authoring(MongoTemplate mongo, Media media, DraftAnalysis analysis, Furigana furigana, TranslationQueue translations,
            Clock clock) {
        this.mongo = mongo;
        this.media = media;
        this.analysis = analysis;
        this.furigana = furigana;
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
        var laidOut = layOut(author, draft, new ContentId("t-" + UUID.randomUUID()), null);
        var content = mongo.insert(laidOut.content());
        translations.add(content);
        return new Written(content, laidOut.measured());
    }

    /** What would become of a draft; nothing is kept. Problems as when it is written. */
    public Written preview(Learner author, Draft draft) {
        return layOut(author, draft, UNNAMED, null);
    }

    /**
     * Puts a revision in the place of an own text. Sentences that stay keep their ids, taps and translations; what is read of the
     * revision before stays readable to late taps. A 404 problem for a text that is not one's own.
     */
    public Written revise(Learner author, ContentId id, Draft draft) {
        var before = own(author.id(), id);
        var laidOut = layOut(author, draft, id, before);
        mongo.save(ContentRevision.of(before));
        var content = mongo.save(laidOut.content());
        translations.add(content);
        return new Written(content, laidOut.measured());
    }

    /** Shows an own text to others, or takes it back from them. A 403 problem for an audience that is not one's to choose. */
    public Content publish(Learner author, ContentId id, Audience audience) {
        var before = own(author.id(), id);
        return mongo.save(before.with(allowed(author, audience)));
    }

    /** Takes an own text away for ever, from everybody; cards that were made from it stay. Saying so again is a 404 problem. */
    public void delete(Learner author, ContentId id) {
        own(author.id(), id);
        mongo.remove(query(where("_id").is(id).and("owner").is(author.id())), Content.class);
        mongo.remove(query(where("contentId").is(id)), ContentRevision.class);
    }

    /** Corrects the Japanese of a sentence of an own text. A 404 problem for a text or sentence that is not there. */
    public void correct(LearnerId author, ContentId id, String sentence, String japanese) {
        change(author, id, sentence, found -> found.corrected(japanese, furigana.of(japanese)));
    }

    /** Says what a part of a sentence of an own text means in it. A 404 problem for a text or sentence that is not there. */
    public void gloss(LearnerId author, ContentId id, String sentence, Sentence.Gloss gloss) {
        change(author, id, sentence, found -> found.glossed(new Sentence.Gloss(gloss.spans(), gloss.lemma(), gloss.partOfSpeech(),
                gloss.meaning(), furigana.of(gloss.meaning()))));
    }

    private void change(LearnerId author, ContentId id, String sentence, UnaryOperator<Sentence> change) {
        var before = own(author, id);
        if (before.sentence(sentence).isEmpty()) {
            throw Problem.notFound();
        }
        mongo.save(before.with(before.paragraphs().stream().map(paragraph -> new Content.Paragraph(paragraph.sentences().stream()
                .map(found -> found.id().equals(sentence) ? change.apply(found) : found).toList())).toList()));
    }

    /**
     * Gives an own text its sound, which makes it a podcast. A 404 problem for a text that is not one's own, 422 for a sound of an
     * unknown kind.
     *
     * @param times one a sentence in order; none leaves the sentences the times that they have
     */
    public void speak(LearnerId author, ContentId id, byte[] sound, long durationMs, List<Draft.Time> times) {
        var before = own(author, id);
        if (!times.isEmpty() && times.size() != before.sentences()) {
            throw Problem.unacceptable("cues", "text.times", before.sentences(), times.size());
        }
        if (!times.isEmpty() && times.getLast().endMs() > durationMs) {
            throw Problem.unacceptable("durationMs", "file.duration");
        }
        var next = times.iterator();
        var paragraphs = before.paragraphs().stream().map(paragraph -> new Content.Paragraph(paragraph.sentences().stream()
                .map(sentence -> next.hasNext() ? sentence.spoken(next.next()) : sentence).toList())).toList();
        mongo.save(before.spoken(new Content.Audio(media.store(sound, Sounds.type(sound)), durationMs), paragraphs));
    }

    /** One's own texts without their sentences, newest first. */
    public List<Content> texts(LearnerId author) {
        var query = query(where("owner").is(author)).with(Sort.by(Sort.Direction.DESC, "createdAt", "_id")).limit(MOST_LISTED);
        query.fields().exclude("paragraphs");
        return mongo.find(query, Content.class);
    }

    /** An own text with its sentences; a 404 problem for one that is not there or is somebody else's. */
    public Content own(LearnerId author, ContentId id) {
        return Optional.ofNullable(mongo.findOne(ownText(author, id), Content.class)).orElseThrow(Problem::notFound);
    }

    private static Query ownText(LearnerId author, ContentId id) {
        return query(where("_id").is(id).and("owner").is(author));
    }

    private Written layOut(Learner author, Draft draft, ContentId id, @Nullable Content before) {
        var wanted = draft.audience();
        var audience = allowed(author,
                wanted != null ? wanted : before != null ? before.audience() : Audience.ME);
        var analysed = analysis.of(draft, before == null ? List.of() : before.everySentence().toList());
        var title = new Bilingual(Objects.requireNonNullElse(draft.title().ja(), draft.title().en()), draft.title().en());
        var image = before != null
                ? before.image()
                : new Content.Image(
                        media.store(ContentFolder.bytes(new ClassPathResource("pictures/own-text.svg")), "image/svg+xml"),
                        PICTURE);
        var content = new Content(id, before == null ? 1 : before.revision() + 1, Fingerprint.of(draft.body()), title,
                Objects.requireNonNullElse(draft.lead(), ""), null, image, author.displayName(),
                before == null ? clock.instant() : before.createdAt(), analysed.level(), draft.kind(), analysed.words(),
                analysed.sentences().size(), before == null ? null : before.audio(), author.id(), audience, analysed.paragraphs(),
                before == null ? null : before.version());
        return new Written(content, analysed.measured());
    }

    /** For whom somebody may write. */
    public static List<Audience> audiences(Learner author) {
        return Stream.of(Audience.values()).filter(audience -> switch (audience) {
            case ME -> true;
            case CLASSES -> author.roles().contains(Role.TEACHER);
            case ALL -> author.roles().contains(Role.ADMIN);
            case WITHDRAWN -> false;
        }).toList();
    }

    private static Audience allowed(Learner author, Audience audience) {
        if (!audiences(author).contains(audience)) {
            throw new Problem(HttpStatus.FORBIDDEN, "text.audience");
        }
        return audience;
    }
}
