package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.CardId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

@RestController
@Tag(name = "Reviews")
class ReviewController {

    private final Study study;

    ReviewController(Study study) {
        this.study = study;
    }

    @PostMapping("/api/v1/reviews")
    @Operation(summary = "Send answers", description = "1 to 1000. Each is taken once, whatever the order; one bad line never spoils "
            + "the others. Statuses: applied, duplicate, conflict, unknown-card, invalid.")
    Results answer(@Valid @RequestBody Batch batch, Learner learner) {
        return new Results(study.answer(learner, batch.sentAt(), batch.reviews()));
    }

    @DeleteMapping("/api/v1/cards/{card}/reviews/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Undo an answer", description = "The card's memory is as if it had not been; repeated and unknown ones too.")
    void undo(@PathVariable CardId card, @PathVariable String id, Learner learner) {
        study.undo(learner, card, id);
    }

    @PutMapping("/api/v1/cards/{card}/reviews/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Redo an answer that was undone", description = "Repeated and unknown ones change nothing.")
    void redo(@PathVariable CardId card, @PathVariable String id, Learner learner) {
        study.redo(learner, card, id);
    }

    record Batch(@Nullable Instant sentAt, @NotNull @Size(min = 1, max = 1000) List<@NotNull Submission> reviews) {
    }

    record Results(List<Outcome> results) {
    }
}
