package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.catalog.Sentence;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.Rules;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.memory.Stage;
import dev.kotonoha.review.Question;
import dev.kotonoha.review.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Makes cards ready to be shown. */
@Component
class AskedCards {

    private final Schedules schedules;
    private final Questions questions;
    private final Intervals intervals;
    private final Clock clock;

    AskedCards(Schedules schedules, Questions questions, Intervals intervals, Clock clock) {
        this.schedules = schedules;
        this.questions = questions;
        this.intervals = intervals;
        this.clock = clock;
    }

    /**
     * A card as the review page shows it.
     *
     * @param intervals what each rating leads to, if the card is answered as soon as it is due
     * @param after in how many ms it is due; 0 when it is
     */
    record AskedCard(Card card, Question question, List<Segment> front, List<Segment> back, Map<Rating, Wait> intervals,
            long after) {
    }

    /** How long until a card comes again, in words and in ms. */
    record Wait(String text, long ms) {
    }

    /** The cards, in order, each by the prompt that comes next. */
    List<AskedCard> of(Learner learner, List<Card> cards, Locale locale) {
        var asked = questions.next(learner, cards);
        var rules = schedules.rules(learner);
        var now = clock.instant();
        var all = new ArrayList<AskedCard>();
        for (var i = 0; i < cards.size(); i++) {
            var card = cards.get(i);
            var question = asked.get(i);
            var at = card.stage() == Stage.NEW || card.dueAt().isBefore(now) ? now : card.dueAt();
            all.add(new AskedCard(card, question, segments(question.text(), question.spans()),
                    segments(question.back().en(), question.back().spans()), waits(card, rules, at, locale),
                    Duration.between(now, at).toMillis()));
        }
        return List.copyOf(all);
    }

    private static List<Segment> segments(@Nullable String text, List<Sentence.Span> spans) {
        return text == null ? List.of() : Segment.cut(text, spans);
    }

    private Map<Rating, Wait> waits(Card card, Rules rules, Instant at, Locale locale) {
        var waits = new EnumMap<Rating, Wait>(Rating.class);
        card.preview(card.next(), rules, at).forEach((rating, state) -> {
            var wait = Duration.between(at, Objects.requireNonNull(state.due()));
            waits.put(rating, new Wait(intervals.text(wait, locale), wait.toMillis()));
        });
        return waits;
    }
}
