package dev.kotonoha.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.kernel.Cursor;
import dev.kotonoha.kernel.Listing;
import dev.kotonoha.language.PartOfSpeech;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@RestController
@RequestMapping("/api/v1/vocabulary")
@Tag(name = "Vocabulary")
class VocabularyController {

    private final Vocabulary vocabulary;
    private final Claims claims;
    private final Deck deck;

    VocabularyController(Vocabulary vocabulary, Claims claims, Deck deck) {
        this.vocabulary = vocabulary;
        this.claims = claims;
        this.deck = deck;
    }

    @GetMapping
    @Operation(summary = "The words that the learner has met, most used first", description = "MET, TAPPED (not understood once), LEARNING (its card is answered), "
            + "KNOWN or IGNORED, with the evidence and how it came to be so.")
    Listing<WordView> list(@RequestParam(required = false) @Nullable WordStatus status,
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor, Learner learner) {
        var page = vocabulary.list(learner.id(), status, q == null ? null : q.strip().toLowerCase(Locale.ROOT),
                Cursor.decode(cursor), limit);
        var cards = cards(learner, page.items());
        return page.map(item -> WordView.of(item, cards.get(item.lemma())));
    }

    @PatchMapping("/{lemma}")
    @Operation(summary = "Say that a word is known or of no interest", description = "KNOWN or IGNORED; null leaves it to the evidence.")
    WordView mark(@PathVariable @Size(min = 1, max = 100) String lemma, @Valid @RequestBody Mark mark, Learner learner) {
        var item = claims.mark(learner, lemma, mark.status());
        return WordView.of(item, cards(learner, List.of(item)).get(item.lemma()));
    }

    @PostMapping("/known")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say that the words up to a rank are known", description = "changed: how many became known by it. Taps speak against it.")
    Claims.Claim know(@Valid @RequestBody KnownUpTo known, Learner learner) {
        return claims.knowUpTo(learner, known.upToRank());
    }

    @DeleteMapping("/known/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back what was said of the words up to a rank")
    void undo(@PathVariable String id, Learner learner) {
        claims.undo(learner, id);
    }

    @GetMapping("/estimate")
    @Operation(summary = "How many words the learner knows", description = "knownWords are those with evidence; the estimate is of all words, by their ranks, "
            + "and in four of five cases the truth lies between low and high. It is null while nothing is known of the learner.")
    EstimateView estimate(Learner learner) {
        return new EstimateView(vocabulary.count(learner.id(), WordStatus.KNOWN), vocabulary.estimate(learner).orElse(null));
    }

    @GetMapping("/evidence")
    @Operation(summary = "What speaks for and against a word's being known", description = "A word is known from knownFrom on; each kind counts most times at most.")
    Weights weights(Learner learner) {
        return Weights.without(claims.ignoredEvidence(learner.id()));
    }

    @PutMapping("/evidence")
    @Operation(summary = "Choose which kinds of evidence do not count")
    Weights weigh(@Valid @RequestBody Off off, Learner learner) {
        claims.ignoreEvidence(learner, off.off());
        return Weights.without(off.off());
    }

    private Map<String, CardId> cards(Learner learner, Collection<Vocabulary.Item> items) {
        var ids = items.stream().flatMap(item -> Stream.of(PartOfSpeech.values())
                .map(partOfSpeech -> CardId.ofWord(learner.id(), item.lemma(), partOfSpeech))).toList();
        Function<Card, String> lemma = card -> card.term() == null ? "" : card.term().lemma();
        return deck.cards(learner.id(), ids).stream().collect(Collectors.toMap(lemma, Card::id, (first, second) -> first));
    }

    record EstimateView(int knownWords, @Nullable VocabularyEstimate vocabularyEstimate) {
    }

    record Mark(@Nullable WordStatus status) {
    }

    record KnownUpTo(@NotNull Integer upToRank) {
    }

    record Off(@NotNull Set<@NotNull EvidenceKind> off) {
    }

    record Weights(int knownFrom, List<Weight> kinds) {
        static Weights without(Set<EvidenceKind> off) {
            return new Weights(EvidenceKind.KNOWN_FROM, Stream.of(EvidenceKind.values())
                    .map(kind -> new Weight(kind, kind.weight(), kind.most(), !off.contains(kind))).toList());
        }
    }

    record Weight(EvidenceKind kind, int weight, int most, boolean counts) {
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WordView(String lemma, @Nullable Integer rank, @JsonInclude @Nullable WordStatus status, @Nullable WordStatus mark,
            int taps, int readPast,
            boolean strongMemory, int score, @Nullable CardId card, @Nullable LocalDate firstMetOn,
            List<Vocabulary.Step> history) {

        static WordView of(Vocabulary.Item item, @Nullable CardId card) {
            return new WordView(item.lemma(), item.rank(), item.status(), item.mark(), item.taps(), item.readPast(),
                    item.strong(),
                    item.score(), card, item.firstMetOn().orElse(null), item.history());
        }
    }
}
