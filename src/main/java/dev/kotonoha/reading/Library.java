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

import java.time.Instant;
import java.util.Comparator;
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
    private static final int MOST_CONTENTS = 10_000;

    private final Catalog catalog;
    private final ReadingRepository readings;
    private final Fits fits;

    Library(Catalog catalog, ReadingRepository readings, Fits fits) {
        this.catalog = catalog;
        this.readings = readings;
        this.fits = fits;
    }

    /** A content on the shelf, without its sentences. */
    public record Item(Content content, Progress progress, Fit fit) {
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
        var query = new ContentQuery(learner.id(), among(learner, wanted), without(learner, wanted), wanted.level(),
                wanted.kind(),
                wanted.text(), wanted.after(), wanted.limit());
        var page = catalog.list(query);
        return new Listing<>(items(learner, page.items()), page.next());
    }

    /** One page of contents, those that fit the learner best first; what was read meanwhile does not move the place in the list. */
    public Listing<Item> recommended(Learner learner, Wanted wanted) {
        var query = new ContentQuery(learner.id(), null, Set.of(), wanted.level(), wanted.kind(), wanted.text(), Optional.empty(),
                MOST_CONTENTS);
        var ordered = fits.recommended(learner, catalog.spines(query)).stream().map(found -> found.spine().id()).toList();
        var from = wanted.after().map(cursor -> ordered.indexOf(new ContentId(cursor.id())) + 1).orElse(0);
        var among = among(learner, wanted);
        var without = without(learner, wanted);
        var ids = ordered.stream().skip(from).filter(id -> (among == null || among.contains(id)) && !without.contains(id))
                .limit(wanted.limit() + 1L).toList();
        var page = Listing.cut(ids, wanted.limit(), id -> new Cursor(Instant.EPOCH, id.value()));
        var contents = catalog.heads(page.items(), learner.id()).stream()
                .sorted(Comparator.comparingInt(content -> ids.indexOf(content.id()))).toList();
        return new Listing<>(items(learner, contents), page.next());
    }

    private @Nullable Set<ContentId> among(Learner learner, Wanted wanted) {
        var status = wanted.status();
        return status == null || status == Status.UNREAD ? null : contents(learner, Stream.of(status));
    }

    private Set<ContentId> without(Learner learner, Wanted wanted) {
        return wanted.status() == Status.UNREAD ? contents(learner, Stream.of(Status.READING, Status.READ)) : Set.of();
    }

    private List<Item> items(Learner learner, List<Content> contents) {
        var progress = progress(learner, contents);
        var found = fits.of(learner, contents);
        return contents.stream().flatMap(content -> Stream.ofNullable(found.get(content.id()))
                .map(fit -> new Item(content, progress.apply(content), fit))).toList();
    }

    /** What was begun and not finished, latest first. */
    public List<Item> begun(Learner learner, int limit) {
        var heads = readings.heads(learner.id(), Status.READING, limit);
        var contents = catalog.heads(heads.stream().map(Reading::contentId).toList(), learner.id()).stream()
                .collect(Collectors.toMap(Content::id, Function.identity()));
        return items(learner, heads.stream().flatMap(head -> Stream.ofNullable(contents.get(head.contentId()))).toList());
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
