package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.Rules;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.review.Question;
import dev.kotonoha.review.Questions;
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
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The daily session, one card a page. */
@Controller
@Hidden
class ReviewPage {

    private final Queue queue;
    private final Study study;
    private final Statistics statistics;
    private final Schedules schedules;
    private final Questions questions;
    private final Intervals intervals;
    private final Clock clock;

    ReviewPage(Queue queue, Study study, Statistics statistics, Schedules schedules, Questions questions, Intervals intervals,
            Clock clock) {
        this.queue = queue;
        this.study = study;
        this.statistics = statistics;
        this.schedules = schedules;
        this.questions = questions;
        this.intervals = intervals;
        this.clock = clock;
    }

    /**
     * @param undoCard the card answered last, with {@code undoReview}, so that the answer can be taken back
     */
    @GetMapping("/review")
    String review(@RequestParam(required = false) @Nullable String undoCard,
            @RequestParam(required = false) @Nullable String undoReview, Learner learner, Locale locale, Model model) {
        var today = queue.today(learner, 1);
        var done = statistics.days(learner, today.day(), today.day()).getFirst();
        model.addAttribute("learner", learner).addAttribute("counts", today.counts()).addAttribute("done", done)
                .addAttribute("undoCard", undoCard).addAttribute("undoReview", undoReview)
                .addAttribute("tomorrow", statistics.forecast(learner, 2).getLast());
        if (today.cards().isEmpty()) {
            return "review-done";
        }
        var card = today.cards().getFirst();
        var question = questions.next(learner, today.cards()).getFirst();
        model.addAttribute("card", card).addAttribute("question", question).addAttribute("front", front(question))
                .addAttribute("back", back(question)).addAttribute("reviewId", UUID.randomUUID())
                .addAttribute("shownAt", clock.millis())
                .addAttribute("intervals", previews(card, schedules.rules(learner), clock.instant(), locale));
        return "review";
    }

    private static List<Segment> front(Question question) {
        var text = question.text();
        return text == null ? List.of() : Segment.cut(text, question.spans());
    }

    private static List<Segment> back(Question question) {
        var text = question.back().en();
        return text == null ? List.of() : Segment.cut(text, question.back().spans());
    }

    private Map<Rating, String> previews(Card card, Rules rules, Instant now, Locale locale) {
        var previews = new EnumMap<Rating, String>(Rating.class);
        card.preview(card.next(), rules, now).forEach((rating, state) -> previews.put(rating,
                intervals.text(Duration.between(now, Objects.requireNonNull(state.due())), locale)));
        return previews;
    }

    @PostMapping("/review")
    String answer(@RequestParam String card, @RequestParam String id, @RequestParam String prompt, @RequestParam String rating,
            @RequestParam long shownAt,
            Learner learner) {
        var took = Math.clamp(clock.millis() - shownAt, 0, Duration.ofMinutes(5).toMillis());
        study.answer(learner, null,
                List.of(new Submission(id, card, prompt, rating, clock.instant().toString(), String.valueOf(took), null)));
        return "redirect:/review?undoCard=" + card + "&undoReview=" + id;
    }

    @PostMapping("/review/undo")
    String undo(@RequestParam CardId card, @RequestParam String id, Learner learner) {
        study.undo(learner, card, id);
        return "redirect:/review";
    }
}
