package dev.kotonoha.reading;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Authoring;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Draft;
import dev.kotonoha.catalog.Kind;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contents")
@Tag(name = "Content")
class ContentController {

    private final Library library;
    private final Reader reader;
    private final Catalog catalog;
    private final Authoring authoring;
    private final Lookup lookup;

    ContentController(Library library, Reader reader, Catalog catalog, Authoring authoring, Lookup lookup) {
        this.library = library;
        this.reader = reader;
        this.catalog = catalog;
        this.authoring = authoring;
        this.lookup = lookup;
    }

    /** What may be asked for; ALL is any status. */
    enum Shelf {
        UNREAD, READING, READ, ALL;

        @Nullable
        Status status() {
            return switch (this) {
                case UNREAD -> Status.UNREAD;
                case READING -> Status.READING;
                case READ -> Status.READ;
                case ALL -> null;
            };
        }
    }

    /** In which order. */
    enum Sorting {
        NEWEST, RECOMMENDED
    }

    @GetMapping
    @Operation(summary = "Contents", description = "Unread ones unless asked otherwise, newest first.")
    Listing<ContentView> list(@RequestParam(defaultValue = "unread") Shelf status,
            @RequestParam(required = false) @Nullable String level, @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable String q, @RequestParam(defaultValue = "newest") Sorting sort,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, Learner learner) {
        var wanted = new Library.Wanted(status.status(), level, kind, q, Cursor.decode(cursor), limit);
        return library.list(learner, wanted).map(item -> ContentView.head(item.content(), item.progress()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Bring a text along", description = "Sentences, source marks such as (reuters.com), words and the level are worked out. "
            + "A learner's text is for ME, a teacher's for ME or own CLASSES, an admin's for ALL.")
    ContentView write(@Valid @RequestBody Draft draft, Learner learner) {
        var written = authoring.write(learner, draft);
        var view = ContentView.whole(written.content(), reader.progress(learner, written.content()), true);
        return written.measured() == null ? view : view.with(ContentView.MeasuredView.of(written.measured()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A content with its sentences", description = "Translations come by tapping, or with translations=true.")
    ContentView content(@PathVariable ContentId id, @RequestParam(defaultValue = "false") boolean translations, Learner learner) {
        var content = catalog.content(id, learner.id()).orElseThrow(Problem::notFound);
        return ContentView.whole(content, reader.progress(learner, content), translations);
    }

    @GetMapping("/{id}/translations")
    @Operation(summary = "What every tap would show", description = "Records nothing. For clients that show it at once, or without a net.")
    Glossary translations(@PathVariable ContentId id, Learner learner) {
        return lookup.glossary(catalog.content(id, learner.id()).orElseThrow(Problem::notFound));
    }

    @GetMapping("/{id}/lookups")
    @Operation(summary = "What a tap would show", description = "Records nothing. Without offsets the whole sentence; single=true for the word itself inside an expression.")
    Translation lookup(@PathVariable ContentId id, @RequestParam String sentence,
            @RequestParam(required = false) @Nullable Integer start, @RequestParam(required = false) @Nullable Integer end,
            @RequestParam(defaultValue = "false") boolean single, Learner learner) {
        return reader.lookup(learner.id(), id, sentence, start, end, single);
    }
}
