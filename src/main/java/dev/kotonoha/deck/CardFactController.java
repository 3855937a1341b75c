package dev.kotonoha.deck;

import dev.kotonoha.account.Learner;
import dev.kotonoha.kernel.Facts;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@RestController
@RequestMapping("/api/v1/cards/{card}/facts")
@Tag(name = "Cards")
class CardFactController {

    private final Deck deck;
    private final Schedules schedules;
    private final CardMapper mapper;
    private final Clock clock;

    CardFactController(Deck deck, Schedules schedules, CardMapper mapper, Clock clock) {
        this.deck = deck;
        this.schedules = schedules;
        this.mapper = mapper;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Decide something about a card", description = "SUSPEND and RESUME; BURY: not before the learner's next day; "
            + "RESET: learn it anew, earlier answers are kept but do not count; DUE: ask on that day, until the next answer. The same "
            + "id again changes nothing; with other contents: 409. Answers with the card.")
    ResponseEntity<CardView> decide(@PathVariable CardId card, @Valid @RequestBody Decision decision, Learner learner) {
        var rules = schedules.rules(learner);
        var decided = deck.decide(learner.id(), card, fact(decision, learner), rules);
        if (decision.kind() == CardFact.Kind.RESET) {
            schedules.remember(learner.id());
        }
        return ResponseEntity.ok().eTag("\"" + decided.version() + "\"")
                .body(mapper.view(decided, new CardMapper.Now(rules.schedule(), clock.instant())));
    }

    @DeleteMapping("/{fact}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Undo a decision", description = "As if it had not been; repeated and unknown ones too.")
    void undo(@PathVariable CardId card, @PathVariable String fact, Learner learner) {
        deck.undecide(learner.id(), card, fact, clock.instant(), schedules.rules(learner));
        schedules.remember(learner.id());
    }

    @PutMapping("/{fact}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Redo a decision that was undone", description = "Repeated and unknown ones change nothing.")
    void redo(@PathVariable CardId card, @PathVariable String fact, Learner learner) {
        deck.undecide(learner.id(), card, fact, null, schedules.rules(learner));
        schedules.remember(learner.id());
    }

    private CardFact fact(Decision decision, Learner learner) {
        var now = clock.instant();
        var id = Facts.id(decision.id()).orElseThrow(() -> Problem.unacceptable("id", "fact.id"));
        var at = decision.at().isAfter(now) ? now : decision.at();
        return CardFact.decided(id, decision.kind(), at, decision.day(), learner.calendar().dayOf(now));
    }

    record Decision(@NotBlank String id, @NotNull CardFact.Kind kind, @NotNull Instant at, @Nullable LocalDate day) {
    }
}
