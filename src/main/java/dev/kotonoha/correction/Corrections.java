package dev.kotonoha.correction;

import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.Authoring;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.ContentId;
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
     * Tells the author that a sentence's translation is wrong. A 404 problem for a content or sentence that the reader can not see,
     * 422 for too many reports on one day.
     */
    public TranslationReport report(LearnerId reader, ContentId id, String sentence, @Nullable String suggestion,
            @Nullable String note) {
        var content = catalog.content(id, reader).orElseThrow(Problem::notFound);
        var found = catalog.sentence(content, sentence).orElseThrow(Problem::notFound);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var today = query(where("learnerId").is(reader).and("at").gt(now.minus(1, ChronoUnit.DAYS))).limit(MOST_A_DAY);
        if (mongo.count(today, TranslationReport.class) >= MOST_A_DAY) {
            throw Problem.unacceptable("sentence", "report.too-many", MOST_A_DAY);
        }
        return mongo
                .insert(new TranslationReport(UUID.randomUUID().toString(), reader, content.owner(), id, found.id(), found.en(),
                        found.ja(), suggestion, note, now, null, null));
    }

    /** What a reader reported, newest first. */
    public Listing<TranslationReport> sent(LearnerId reader, Optional<Cursor> after, int limit) {
        return page(where("learnerId").is(reader), after, limit);
    }

    /** What others reported of an author's texts, newest first. */
    public Listing<TranslationReport> received(LearnerId author, Optional<Cursor> after, int limit) {
        return page(where("author").is(author), after, limit);
    }

    private Listing<TranslationReport> page(Criteria whose, Optional<Cursor> after, int limit) {
        var criteria = after.map(cursor -> whose.andOperator(List.of(new Criteria().orOperator(where("at").lt(cursor.at()),
                where("at").is(cursor.at()).and("_id").lt(cursor.id()))))).orElse(whose);
        var found = mongo.find(query(criteria).with(Sort.by(Sort.Direction.DESC, "at", "_id")).limit(limit + 1),
                TranslationReport.class);
        return Listing.cut(found, limit, report -> new Cursor(report.at(), report.id()));
    }

    /** The author corrects the sentence; a 404 problem for a report that is not about one's own text. */
    public TranslationReport correct(LearnerId author, String id, String japanese) {
        var report = Optional.ofNullable(
                mongo.findOne(query(where("author").is(author).and("_id").is(id)), TranslationReport.class))
                .orElseThrow(Problem::notFound);
        authoring.correct(author, report.content(), report.sentence(), japanese);
        return mongo.save(report.corrected(japanese, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
