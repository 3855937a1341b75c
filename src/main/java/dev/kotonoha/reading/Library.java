package dev.kotonoha.reading;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.Content;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.ContentQuery;
import dev.kotonoha.catalog.Kind;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contents as one learner finds them. */
@Service
public class Library {

    private static final int MOST_READINGS = 10_000;

    private final Catalog catalog;
    private final ReadingRepository readings;

    Library(Catalog catalog, ReadingRepository readings) {
        this.catalog = catalog;
        this.readings = readings;
    }

    /** A content on the shelf, without its sentences. */
    public record Item(Content content, Progress progress) {
    }

    /**
     * What a learner looks for.
     *
     * @param status null for all
     * @param text a part of a title; null for any
     */
    public record Wanted(@Nullable Status status, @Nullable String level, @Nullable Kind kind, @Nullable String text,
            Optional<Cursor> after, int limit) {
    }

    /** One page of contents, newest first. */
    public Listing<Item> list(Learner learner, Wanted wanted) {
        var status = wanted.status();
        var among = status == null || status == Status.UNREAD ? null : contents(learner, Stream.of(status));
        var without = status == Status.UNREAD ? contents(learner, Stream.of(Status.READING, Status.READ)) : Set.<ContentId>of();
        var query = new ContentQuery(learner.id(), among, without, wanted.level(), wanted.kind(), wanted.text(), wanted.after(),
                wanted.limit());
        var page = catalog.list(query);
        var progress = progress(learner, page.items());
        return page.map(content -> new Item(content, progress.apply(content)));
    }

    /** What was begun and not finished, latest first. */
    public List<Item> begun(Learner learner, int limit) {
        var heads = readings.heads(learner.id(), Status.READING, limit);
        var contents = catalog.heads(heads.stream().map(Reading::contentId).toList(), learner.id()).stream()
                .collect(Collectors.toMap(Content::id, Function.identity()));
        return heads.stream().flatMap(head -> Stream.ofNullable(contents.get(head.contentId()))
                .map(content -> new Item(content, head.progress(content.sentences())))).toList();
    }

    private Function<Content, Progress> progress(Learner learner, List<Content> contents) {
        var known = readings.heads(learner.id(), contents.stream().map(Content::id).toList()).stream()
                .collect(Collectors.toMap(Reading::contentId, Function.identity()));
        return content -> {
            var reading = known.get(content.id());
            return reading == null ? Progress.none(content.sentences()) : reading.progress(content.sentences());
        };
    }

    private Set<ContentId> contents(Learner learner, Stream<Status> statuses) {
        return statuses.flatMap(status -> readings.heads(learner.id(), status, MOST_READINGS).stream()).map(Reading::contentId)
                .collect(Collectors.toSet());
    }
}
