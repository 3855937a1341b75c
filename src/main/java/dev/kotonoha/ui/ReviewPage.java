package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.ContentId;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.review.Practice;
import dev.kotonoha.review.Queue;
import dev.kotonoha.review.Statistics;
import dev.kotonoha.review.Study;
import dev.kotonoha.review.Submission;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** The daily session: one card a page, and the next ones with it for a browser that runs scripts. */
@Controller
@Hidden
class ReviewPage {

    private static final int AHEAD = 10;
    private static final int MOST_TODAY = 200;
    private static final int MOST_OF_A_WEEK = 500;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Queue queue;
    private final Deck deck;
    private final Study study;
    private final Statistics statistics;
    private final AskedCards askedCards;
    private final Clock clock;

    ReviewPage(Queue queue, Deck deck, Study study, Statistics statistics, AskedCards askedCards, Clock clock) {
        this.queue = queue;
        this.deck = deck;
        this.study = study;
        this.statistics = statistics;
        this.askedCards = askedCards;
        this.clock = clock;
    }

    /**
     * @param undoCard the card answered last, with {@code undoReview}, so that the answer can be taken back
     */
    @GetMapping("/review")
    String review(@RequestParam(required = false) @Nullable String undoCard,
            @RequestParam(required = false) @Nullable String undoReview, Learner learner, Locale locale, Model model) {
        var today = queue.today(learner, AHEAD);
        var done = statistics.days(learner, today.day(), today.day()).getFirst();
        model.addAttribute("learner", learner).addAttribute("counts", today.counts()).addAttribute("done", done)
                .addAttribute("undoCard", undoCard).addAttribute("undoReview", undoReview)
                .addAttribute("tomorrow", statistics.forecast(learner, 2).getLast())
                .addAttribute("waiting", today.waiting()).addAttribute("pause", today.pause());
        if (today.cards().isEmpty()) {
            return "review-done";
        }
        model.addAttribute("asked", askedCards.of(learner, today.cards(), locale)).addAttribute("reviewId", UUID.randomUUID())
                .addAttribute("shownAt", clock.millis());
        return "review";
    }

    /** Today's cards and those of a week to come, for a browser that will be without a net. */
    @GetMapping("/review/week")
    String week(Learner learner, Locale locale, Model model) {
        var today = queue.today(learner, MOST_TODAY);
        var cards = Stream.concat(today.cards().stream(),
                deck.dueUntil(learner.id(), clock.instant().plus(WEEK), MOST_OF_A_WEEK).stream()).distinct().toList();
        model.addAttribute("learner", learner).addAttribute("counts", today.counts()).addAttribute("week", true)
                .addAttribute("done", statistics.days(learner, today.day(), today.day()).getFirst())
                .addAttribute("tomorrow", statistics.forecast(learner, 2).getLast())
                .addAttribute("asked", askedCards.of(learner, cards, locale)).addAttribute("reviewId", UUID.randomUUID())
                .addAttribute("shownAt", clock.millis());
        return cards.isEmpty() ? "review-done" : "review";
    }

    /** Practice, which leaves the schedule alone. */
    @GetMapping("/review/practice")
    String practice(@RequestParam(defaultValue = "FORGOTTEN") Practice of,
            @RequestParam(required = false) @Nullable ContentId content, Learner learner, Locale locale, Model model) {
        var cards = queue.practice(learner, of, content, MOST_TODAY);
        var today = learner.calendar().dayOf(clock.instant());
        model.addAttribute("learner", learner).addAttribute("counts", new Queue.Counts(0, 0, cards.size()))
                .addAttribute("practice", true).addAttribute("done", statistics.days(learner, today, today).getFirst())
                .addAttribute("tomorrow", statistics.forecast(learner, 2).getLast())
                .addAttribute("asked", askedCards.of(learner, cards, locale)).addAttribute("reviewId", UUID.randomUUID())
                .addAttribute("shownAt", clock.millis());
        return cards.isEmpty() ? "review-done" : "review";
    }

    @PostMapping("/review")
    String answer(@RequestParam String card, @RequestParam String id, @RequestParam String prompt, @RequestParam String rating,
            @RequestParam long shownAt, @RequestParam(required = false) @Nullable String practice, Learner learner) {
        var took = Math.clamp(clock.millis() - shownAt, 0, Duration.ofMinutes(5).toMillis());
        study.answer(learner, null,
                List.of(new Submission(id, card, prompt, rating, clock.instant().toString(), String.valueOf(took), practice)));
        return "redirect:/review?undoCard=" + card + "&undoReview=" + id;
    }

    @PostMapping("/review/undo")
    String undo(@RequestParam CardId card, @RequestParam String id, Learner learner) {
        study.undo(learner, card, id);
        return "redirect:/review";
    }
}
