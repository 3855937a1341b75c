package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.time.LocalDate;

@RestController
@Tag(name = "Reviews")
class ReviewHistoryController {

    /** No device may tell of anything earlier or later. */
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    private final ReviewHistory history;

    ReviewHistoryController(ReviewHistory history) {
        this.history = history;
    }

    @GetMapping("/api/v1/reviews")
    @Operation(summary = "What was answered", description = "Newest first, undone answers and practice too. from and to are the learner's "
            + "own days, both included; of one card with card.")
    Listing<ReviewHistory.Entry> list(@RequestParam(required = false) @Nullable CardId card,
            @RequestParam(required = false) @Nullable LocalDate from, @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit, Learner learner) {
        var start = from == null || from.getYear() < 2000 ? FIRST : learner.calendar().startOf(from);
        var end = to == null || to.getYear() >= 2200 ? FAR : learner.calendar().startOf(to.plusDays(1));
        return history.list(learner, new ReviewHistory.Wanted(card, start, end, Cursor.decode(cursor), limit));
    }
}
