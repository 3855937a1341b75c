package dev.kotonoha.correction;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.Authoring;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import dev.kotonoha.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** Reports of wrong translations and what becomes of them. */
@Service
public class Corrections {

    private static final int MOST_A_DAY = 100;
    private static final int LONGEST = 2000;

    private final MongoTemplate mongo;
    private final Catalog catalog;
    private final Authoring authoring;
    private final Clock clock;

    Corrections(MongoTemplate mongo, Catalog catalog, Authoring authoring, Clock clock) {
        this.mongo = mongo;
        this.catalog = catalog;
        this.authoring = authoring;
        this.clock = clock;
    }

    /**
     * What a reader finds wrong.
     *
     * @param start of the word or expression, in UTF-16 code units of the sentence; null with {@code end} where all of it is meant
     * @param suggestion a better translation; null where the reader has none
     */
    public record Fault(String sentence, @Nullable Integer start, @Nullable Integer end, @Nullable String suggestion,
            @Nullable String note) {
    }

    /**
     * Tells the author that a translation is wrong. A 404 problem for a content or sentence that the reader can not see,
     * 422 for too many reports on one day, and where no word is at the offsets.
     */
    public TranslationReport report(LearnerId reader, ContentId id, Fault fault) {
        var content = catalog.content(id, reader).orElseThrow(Problem::notFound);
        var found = catalog.sentence(content, fault.sentence()).orElseThrow(Problem::notFound);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = query(where("learnerId").is(reader).and("at").gt(now.minus(1, ChronoUnit.DAYS))).limit(MOST_A_DAY);
        if (mongo.count(today, TranslationReport.class) >= MOST_A_DAY) {
            throw Problem.unacceptable("sentence", "report.too-many", MOST_A_DAY);
        }
        var part = part(found, fault);
        var shown = part == null ? found.ja() : found.gloss(part.spans()).map(Sentence.Gloss::meaning).orElse(null);
        return mongo
                .insert(new TranslationReport(UUID.randomUUID().toString(), reader, content.owner(), id, found.id(), found.en(),
                        shown, fault.suggestion(), fault.note(), now, null, null, part));
    }

    private static @Nullable Part part(Sentence sentence, Fault fault) {
        var start = fault.start();
        var end = fault.end();
        if (start == null && end == null) {
            return null;
        }
        if (start == null || end == null) {
            throw Problem.unacceptable("start", "tap.half");
        }
        return Part.of(sentence, start, end);
    }

    /** What a reader reported, newest first. */
    public Listing<TranslationReport> sent(LearnerId reader, Optional<Cursor> after, int limit) {
        return page(where("learnerId").is(reader), after, limit);
    }

    /** What others reported of an author's texts, newest first. */
    public Listing<TranslationReport> received(LearnerId author, Optional<Cursor> after, int limit) {
        return page(where("author").is(author), after, limit);
    }

    /** What was reported of contents that have no author here, newest first. */
    public Listing<TranslationReport> unowned(Optional<Cursor> after, int limit) {
        return page(where("author").is(null), after, limit);
    }

    private Listing<TranslationReport> page(Criteria whose, Optional<Cursor> after, int limit) {
        var criteria = after.map(cursor -> whose.andOperator(List.of(new Criteria().orOperator(where("at").lt(cursor.at()),
                where("at").is(cursor.at()).and("_id").lt(cursor.id()))))).orElse(whose);
        var found = mongo.find(query(criteria).with(Sort.by(Sort.Direction.DESC, "at", "_id")).limit(limit + 1),
                TranslationReport.class);
        return Listing.cut(found, limit, report -> new Cursor(report.at(), report.id()));
    }

    /** The author corrects the sentence, or says what the word means in it; a 404 problem for a report that is not about one's own text, 422 for
     * what is empty or too long. */
    public TranslationReport correct(LearnerId author, String id, String japanese) {
        if (japanese.isBlank() || japanese.length() > LONGEST) {
            throw Problem.unacceptable("ja", "report.ja", LONGEST);
        }
        var report = Optional.ofNullable(
                mongo.findOne(query(where("author").is(author).and("_id").is(id)), TranslationReport.class))
                .orElseThrow(Problem::notFound);
        var part = report.part();
        if (part == null) {
            authoring.correct(author, report.content(), report.sentence(), japanese);
        } else {
            authoring.gloss(author, report.content(), report.sentence(),
                    new Sentence.Gloss(part.spans(), part.lemma(), part.partOfSpeech(), japanese, List.of()));
        }
        return mongo.save(report.corrected(japanese, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
