package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardMapper;
import dev.kotonoha.deck.CardView;
import dev.kotonoha.deck.Rules;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.kernel.Pause;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.memory.Rating;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

@RestController
@Tag(name = "Reviews")
class QueueController {

    private final Queue queue;
    private final Schedules schedules;
    private final CardMapper mapper;
    private final Questions questions;
    private final Clock clock;

    QueueController(Queue queue, Schedules schedules, CardMapper mapper, Questions questions, Clock clock) {
        this.queue = queue;
        this.schedules = schedules;
        this.mapper = mapper;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/api/v1/reviews/queue")
    @Operation(summary = "What to review now", description = "counts is what is left today under the limits; a preview tells what "
            + "each rating would do if it were given now, intervalMs from now. waiting: due reviews that the limits leave for later days. pause: the pause that today belongs to, or null.")
    QueueView queue(@RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit, Learner learner) {
        var today = queue.today(learner, limit);
        var rules = schedules.rules(learner);
        var now = new CardMapper.Now(rules.schedule(), clock.instant());
        return new QueueView(today.day(),
                new CountsView(today.counts().newCards(), today.counts().learning(), today.counts().review()), today.waiting(),
                today.pause(),
                shown(today.cards(), questions.next(learner, today.cards()), now, rules));
    }

    @GetMapping("/api/v1/reviews/practice")
    @Operation(summary = "Cards to practise beside the schedule", description = "FORGOTTEN in the last seven days, falling due SOON (in seven "
            + "days), or met in a CONTENT. Send the answers with practice: true, and they leave the memory and the schedule alone.")
    PracticeView practice(@RequestParam(defaultValue = "FORGOTTEN") Practice of,
            @RequestParam(required = false) @Nullable ContentId content,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit, Learner learner) {
        if (of == Practice.CONTENT && content == null) {
            throw Problem.unacceptable("content", "input");
        }
        var cards = queue.practice(learner, of, content, limit);
        var asked = questions.next(learner, cards);
        var now = new CardMapper.Now(schedules.of(learner), clock.instant());
        return new PracticeView(IntStream.range(0, cards.size()).mapToObj(i -> new Practised(mapper.view(cards.get(i), now),
                cards.get(i).next().prompt(), asked.get(i))).toList());
    }

    private List<Shown> shown(List<Card> cards, List<Question> questions, CardMapper.Now now, Rules rules) {
        var shown = new ArrayList<Shown>();
        for (var i = 0; i < cards.size(); i++) {
            var card = cards.get(i);
            shown.add(new Shown(mapper.view(card, now), card.next().prompt(), preview(card, rules, now.instant()),
                    questions.get(i)));
        }
        return List.copyOf(shown);
    }

    private static Map<Rating, Preview> preview(Card card, Rules rules, Instant now) {
        var previews = new EnumMap<Rating, Preview>(Rating.class);
        card.preview(card.next(), rules, now).forEach((rating, state) -> {
            var due = Objects.requireNonNull(state.due());
            previews.put(rating, new Preview(due, Duration.between(now, due).toMillis()));
        });
        return previews;
    }

    record QueueView(LocalDate day, CountsView counts, int waiting, @Nullable Pause pause, List<Shown> cards) {
    }

    record PracticeView(List<Practised> cards) {
    }

    record Practised(CardView card, Prompt prompt, Question question) {
    }

    record CountsView(@JsonProperty("new") int newCards, int learning, int review) {
    }

    record Shown(CardView card, Prompt prompt, Map<Rating, Preview> preview, Question question) {
    }

    record Preview(Instant due, long intervalMs) {
    }
}
