package dev.kotonoha.deck;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

@RestController
@RequestMapping("/api/v1/cards")
@Tag(name = "Cards")
class CardController {

    private final Deck deck;
    private final CardRepository repository;
    private final Schedules schedules;
    private final CardMapper mapper;
    private final Clock clock;

    CardController(Deck deck, CardRepository repository, Schedules schedules, CardMapper mapper, Clock clock) {
        this.deck = deck;
        this.repository = repository;
        this.schedules = schedules;
        this.mapper = mapper;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The learner's cards, newest first")
    Listing<CardView> list(@RequestParam(required = false) CardQuery.@Nullable State state,
            @RequestParam(required = false) @Nullable CardKind kind, @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Instant dueBefore,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, Learner learner) {
        var wanted = new CardQuery(state, kind, q, dueBefore, Cursor.decode(cursor), limit);
        var now = now(learner);
        return repository.list(learner.id(), wanted).map(card -> mapper.view(card, now));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A card")
    ResponseEntity<CardView> card(@PathVariable CardId id, Learner learner) {
        return tagged(deck.find(learner.id(), id).orElseThrow(Problem::notFound), learner);
    }

    @PostMapping
    @Operation(summary = "Make a card by hand", description = "The same front and back again give the same card.")
    ResponseEntity<CardView> create(@Valid @RequestBody NewCard made, Learner learner) {
        var card = deck.keep(made.card(learner, clock.instant()));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(tag(card)).body(mapper.view(card, now(learner)));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Edit a card", description = "What is absent stays. If-Match: 412 when the card was changed since.")
    ResponseEntity<CardView> edit(@PathVariable CardId id, @Valid @RequestBody CardEdit edit,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match, Learner learner) {
        var rules = schedules.rules(learner);
        return tagged(deck.change(learner.id(), id, card -> {
            if (card.deletedAt() != null) {
                throw Problem.notFound();
            }
            if (match != null && !match.equals("*") && !match.replace("W/", "").equals(tag(card))) {
                throw new Problem(HttpStatus.PRECONDITION_FAILED, "changed");
            }
            return card.edited(edit, rules, clock.instant());
        }), learner);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a card", description = "Its history is kept in case the word is tapped again.")
    void delete(@PathVariable CardId id, Learner learner) {
        deck.delete(learner.id(), id);
    }

    private ResponseEntity<CardView> tagged(Card card, Learner learner) {
        return ResponseEntity.ok().eTag(tag(card)).body(mapper.view(card, now(learner)));
    }

    private static String tag(Card card) {
        return "\"" + card.version() + "\"";
    }

    private CardMapper.Now now(Learner learner) {
        return new CardMapper.Now(schedules.of(learner), clock.instant());
    }

    record NewCard(@NotNull CardKind kind, @NotBlank @Size(max = 500) String front, @NotBlank @Size(max = 1000) String back,
            @Nullable @Size(max = 1000) String en, @Nullable @Size(max = 1000) String ja,
            @Nullable @Size(max = 20) Set<@NotBlank @Size(max = 50) String> tags) {

        Card card(Learner learner, Instant now) {
            var contexts = en == null
                    ? List.<Context>of()
                    : List.of(new Context(new dev.kotonoha.catalog.ContentId("hand"), "hand", List.of(), en, ja, null, now));
            var wanted = learner.study().prompts();
            var prompts = kind == CardKind.SENTENCE ? Prompt.ofSentence(wanted) : Prompt.ofWord(wanted);
            return Card.fresh(CardId.ofHand(learner.id(), kind, front, back), learner.id(), kind, null, front, back, contexts,
                    prompts, tags == null ? Set.of() : tags, true, now);
        }
    }
}
