package dev.kotonoha.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

/** The contents. */
@Service
public class Catalog {

    private static final Sort NEWEST = Sort.by(Sort.Direction.DESC, "createdAt", "_id");

    private final MongoTemplate mongo;
    private final List<Level> levels;
    /** Bodies never change within a revision; which revision is the present one is asked each time. */
    private final Cache<String, Content> bodies = Caffeine.newBuilder().maximumSize(500).build();

    Catalog(MongoTemplate mongo, LevelFile levels) {
        this.mongo = mongo;
        this.levels = levels.read();
    }

    /** The levels, easiest first. */
    public List<Level> levels() {
        return levels;
    }

    /** A content with its sentences; absent when it is not for the viewer. */
    public Optional<Content> content(ContentId id, LearnerId viewer) {
        return heads(List.of(id), viewer).stream().findFirst().flatMap(this::body);
    }

    /** Contents with their sentences; unknown ids and those that are not for the viewer are left out. */
    public Map<ContentId, Content> contents(Collection<ContentId> ids, LearnerId viewer) {
        return heads(ids, viewer).stream().flatMap(head -> body(head).stream())
                .collect(Collectors.toUnmodifiableMap(Content::id, Function.identity()));
    }

    /** Contents without their sentences, in no order; unknown ids and those that are not for the viewer are left out. */
    public List<Content> heads(Collection<ContentId> ids, LearnerId viewer) {
        return mongo.find(withoutBody(query(where("_id").in(ids))), Content.class).stream()
                .filter(content -> content.isFor(viewer)).toList();
    }

    /** One page of contents without their sentences, newest first. */
    public Listing<Content> list(ContentQuery wanted) {
        var query = withoutBody(query(wanted.criteria())).with(NEWEST).limit(wanted.limit() + 1);
        return Listing.cut(mongo.find(query, Content.class), wanted.limit(),
                content -> new Cursor(content.createdAt(), content.id().value()));
    }

    /** A sentence of a content, also one that only an earlier revision had. */
    public Optional<Sentence> sentence(Content content, String sentence) {
        return content.sentence(sentence).or(() -> earlier(content.id()).stream()
                .flatMap(revision -> revision.sentence(sentence).stream()).findFirst());
    }

    /**
     * Where a sentence stands in a content, from 0. One that only an earlier revision had stands where it stood then, at most
     * at the end; empty when the content never had it.
     */
    public Optional<Integer> position(Content content, String sentence) {
        return positionIn(content, sentence).or(() -> earlier(content.id()).stream()
                .flatMap(revision -> positionIn(revision, sentence).stream()).findFirst()
                .map(then -> Math.min(then, content.sentences() - 1)));
    }

    private static Optional<Integer> positionIn(Content content, String sentence) {
        var position = content.everySentence().map(Sentence::id).toList().indexOf(sentence);
        return position < 0 ? Optional.empty() : Optional.of(position);
    }

    private List<Content> earlier(ContentId id) {
        var newestFirst = query(where("contentId").is(id)).with(Sort.by(Sort.Direction.DESC, "content.revision"));
        return mongo.find(newestFirst, ContentRevision.class).stream().map(ContentRevision::content).toList();
    }

    private Optional<Content> body(Content head) {
        var key = head.id().value() + "@" + head.version();
        var kept = Optional.ofNullable(bodies.getIfPresent(key));
        if (kept.isPresent()) {
            return kept;
        }
        var read = Optional.ofNullable(mongo.findById(head.id(), Content.class));
        read.ifPresent(content -> bodies.put(content.id().value() + "@" + content.version(), content));
        return read;
    }

    private static Query withoutBody(Query query) {
        query.fields().exclude("paragraphs");
        return query;
    }
}
