package dev.kotonoha.reading;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LearnerId;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Problem;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a learner takes along to read without a net. */
@Service
public class TakenAlong {

    /** More than anybody has under way at once. */
    private static final int MOST = 100;

    private final ReadingRepository readings;
    private final Catalog catalog;
    private final Reader reader;
    private final Clock clock;

    TakenAlong(ReadingRepository readings, Catalog catalog, Reader reader, Clock clock) {
        this.readings = readings;
        this.catalog = catalog;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Readings in the order in which they were changed.
     *
     * @param last the place of the last one; that which was asked from where there is none
     * @param found how many there were, also of contents that are gone and not in the list
     */
    public record Page(List<ReadingView> readings, Cursor last, int found) {
    }

    /** The readings that were changed after a place in their order, up to an instant (included). */
    public Page changed(LearnerId learner, Cursor after, Instant until, int limit) {
        var page = limit <= 0 ? List.<Reading>of() : readings.changed(learner, after, until, limit);
        var heads = heads(learner, page.stream().map(Reading::contentId).toList());
        var views = page.stream().flatMap(reading -> Stream.ofNullable(heads.get(reading.contentId()))
                .map(head -> ReadingView.of(reading, head.sentences()))).toList();
        var last = page.isEmpty() ? after : new Cursor(page.getLast().changedAt(), page.getLast().id());
        return new Page(views, last, page.size());
    }

    /** What is under way and what is to be kept, at most 100 of each, the latest first: each with the version of it that there is now. */
    public Map<ContentId, Long> wanted(LearnerId learner) {
        var ids = Stream.concat(readings.kept(learner, MOST).stream(), readings.heads(learner, Status.READING, MOST).stream())
                .map(Reading::contentId).distinct().toList();
        var heads = heads(learner, ids);
        var versions = new LinkedHashMap<ContentId, Long>();
        ids.stream().map(heads::get).filter(Objects::nonNull)
                .forEach(head -> versions.put(head.id(), Objects.requireNonNullElse(head.version(), 0L)));
        return versions;
    }

    /** What the learner once read or kept and can not see any more. */
    public Set<ContentId> gone(LearnerId learner) {
        var known = new HashSet<>(readings.contents(learner));
        catalog.heads(known, learner).forEach(head -> known.remove(head.id()));
        return known;
    }

    /** Contents with their sentences and translations. */
    public List<ContentView> contents(Learner learner, Collection<ContentId> ids) {
        return ids.stream().flatMap(id -> catalog.content(id, learner.id()).stream())
                .map(content -> ContentView.whole(content, reader.progress(learner, content), true)).toList();
    }

    /** Keeps a content at hand; a 404 problem when there is none. Doing it again changes nothing. */
    void keep(LearnerId learner, ContentId content) {
        var head = catalog.heads(List.of(content), learner).stream().findFirst().orElseThrow(Problem::notFound);
        readings.change(learner, head.id(), reading -> reading.keptAt() == null ? reading.kept(clock.instant()) : reading);
    }

    private Map<ContentId, Content> heads(LearnerId learner, Collection<ContentId> ids) {
        return catalog.heads(ids, learner).stream().collect(Collectors.toMap(Content::id, Function.identity()));
    }

    /** Keeps it no longer. */
    void letGo(LearnerId learner, ContentId content) {
        readings.change(learner, content, reading -> reading.keptAt() == null ? reading : reading.kept(null));
    }
}
