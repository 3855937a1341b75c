package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@Tag(name = "Reviews")
class CheckController {

    private final Deck deck;
    private final Questions questions;

    CheckController(Deck deck, Questions questions) {
        this.deck = deck;
        this.questions = questions;
    }

    @PostMapping("/api/v1/reviews/check")
    @Operation(summary = "Grade a typed answer", description = "Records nothing. The prompt is the card's next one unless given; the "
            + "suggested rating may be overruled. Case, punctuation, width and spaces do not matter; FORM is another form of the right "
            + "word, SLIP has a letter or two wrong. Segments: SAME, MISSING (of what was expected), EXTRA (typed besides).")
    TypedAnswer check(@Valid @RequestBody Typed typed, Learner learner) {
        var card = deck.cards(learner.id(), List.of(typed.card())).stream().findFirst().orElseThrow(Problem::notFound);
        var prompt = typed.prompt() == null ? card.next().prompt() : typed.prompt();
        var question = questions.of(learner, card, prompt).orElseThrow(() -> Problem.unacceptable("prompt", "review.prompt"));
        if (question.answer() == null) {
            throw Problem.unacceptable("prompt", "review.not-typed");
        }
        return TypedAnswer.of(new Expected(question.answer(), question.accepted(), question.others(), question.tolerateSlips()),
                typed.text());
    }

    record Typed(@NotNull CardId card, @Nullable Prompt prompt, @NotNull @Size(max = 500) String text) {
    }
}
