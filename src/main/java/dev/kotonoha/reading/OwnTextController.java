package dev.kotonoha.reading;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Audience;
import dev.kotonoha.catalog.Authoring;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.catalog.Draft;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@RequestMapping("/api/v1/contents")
@Tag(name = "Content")
class OwnTextController {

    private final Authoring authoring;
    private final Previews previews;
    private final Reader reader;

    OwnTextController(Authoring authoring, Previews previews, Reader reader) {
        this.authoring = authoring;
        this.previews = previews;
        this.reader = reader;
    }

    @PostMapping("/preview")
    @Operation(summary = "See what would become of a text", description = "Its sentences, its level, how much of it the learner knows and which words are new; nothing is kept.")
    Preview preview(@Valid @RequestBody Draft draft, Learner learner) {
        var preview = previews.of(learner, draft);
        var view = view(preview.written(), learner);
        return new Preview(view, preview.newWords());
    }

    @PutMapping("/{id}")
    @Operation(summary = "Put a revision in the place of an own text", description = "Sentences that stay keep their ids and translations.")
    ContentView revise(@PathVariable ContentId id, @Valid @RequestBody Draft draft, Learner learner) {
        return view(authoring.revise(learner, id, draft), learner);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Show an own text to others, or take it back", description = "ME, a teacher's own CLASSES, or ALL for an admin.")
    ContentView publish(@PathVariable ContentId id, @Valid @RequestBody Publication publication, Learner learner) {
        var content = authoring.publish(learner, id, publication.audience());
        return ContentView.head(content, reader.progress(learner, content));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an own text away", description = "For ever and from everybody. Cards that were made from it stay.")
    void delete(@PathVariable ContentId id, Learner learner) {
        authoring.delete(learner, id);
    }

    private ContentView view(Authoring.Written written, Learner learner) {
        var view = ContentView.whole(written.content(), reader.progress(learner, written.content()), true);
        return written.measured() == null ? view : view.with(ContentView.MeasuredView.of(written.measured()));
    }

    record Publication(@NotNull Audience audience) {
    }

    /** @param newWords those that the learner hardly knows, most frequent in the text first */
    record Preview(ContentView content, List<String> newWords) {
    }
}
