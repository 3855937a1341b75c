package dev.kotonoha.review;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.activity.Activity;
import dev.kotonoha.activity.Tally;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.CardMapper;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Review;
import dev.kotonoha.deck.Rules;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Facts;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.memory.Rating;
import dev.kotonoha.vocabulary.Vocabulary;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers: taken once each, in any order, for ever. */
@Service
public class Study {

    private static final int TRIES = 20;
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);
    private static final long LONGEST_MS = Duration.ofDays(1).toMillis();

    private final Deck deck;
    private final Schedules schedules;
    private final CardMapper mapper;
    private final Vocabulary vocabulary;
    private final Activity activity;
    private final MessageSource messages;
    private final MeterRegistry meters;
    private final Clock clock;

    Study(Deck deck, Schedules schedules, CardMapper mapper, Vocabulary vocabulary, Activity activity, MessageSource messages,
            MeterRegistry meters, Clock clock) {
        this.deck = deck;
        this.schedules = schedules;
        this.mapper = mapper;
        this.vocabulary = vocabulary;
        this.activity = activity;
        this.messages = messages;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Takes answers, and tells what became of each, in the order sent. Sending them again is harmless.
     *
     * @param sentAt the device's clock when it sent them, which tells how wrong that clock is; null where it does not say
     */
    public List<Outcome> answer(Learner learner, @Nullable Instant sentAt, List<Submission> submissions) {
        var outcomes = new Outcome[submissions.size()];
        var sheets = new LinkedHashMap<CardId, AnswerSheet>();
        var receipt = new Receipt(clock.instant(), sentAt, learner.device());
        for (var i = 0; i < outcomes.length; i++) {
            var submission = submissions.get(i);
            try {
                var line = line(i, submission, receipt);
                sheets.computeIfAbsent(new CardId(String.valueOf(submission.card())), id -> new AnswerSheet()).add(line);
            } catch (BadAnswer bad) {
                outcomes[i] = refused(submission, "invalid", String.valueOf(bad.getMessage()));
            }
        }
        apply(learner, submissions, sheets, outcomes);
        Stream.of(outcomes).collect(Collectors.groupingBy(Outcome::status, Collectors.counting()))
                .forEach((status, number) -> meters.counter("kotonoha.reviews", "status", status).increment(number));
        return Arrays.asList(outcomes);
    }

    private void apply(Learner learner, List<Submission> submissions, Map<CardId, AnswerSheet> sheets, Outcome[] outcomes) {
        var rules = schedules.rules(learner);
        var pending = new LinkedHashMap<>(sheets);
        for (var attempt = 0; !pending.isEmpty(); attempt++) {
            if (attempt == TRIES) {
                throw new OptimisticLockingFailureException("Cards were changed by others all the time");
            }
            var plans = plans(learner, rules, pending);
            var changes = plans.values().stream().filter(AnswerSheet.Plan::changes)
                    .collect(Collectors.toMap(AnswerSheet.Plan::before, AnswerSheet.Plan::after));
            var refused = changes.isEmpty() ? Set.<CardId>of() : deck.store(changes);
            changes.keySet().removeIf(card -> refused.contains(card.id()));
            vocabulary.reviewed(learner, changes);
            var tally = new Tally();
            pending.forEach((id, sheet) -> {
                if (!refused.contains(id)) {
                    tell(rules, submissions, sheet, plans.get(id), outcomes);
                    count(learner, plans.get(id), tally);
                }
            });
            pending.keySet().retainAll(refused);
            activity.count(learner.id(), tally);
        }
    }

    private Map<CardId, AnswerSheet.Plan> plans(Learner learner, Rules rules, Map<CardId, AnswerSheet> sheets) {
        var cards = deck.cards(learner.id(), sheets.keySet()).stream().collect(Collectors.toMap(Card::id, Function.identity()));
        var plans = new HashMap<CardId, AnswerSheet.Plan>();
        sheets.forEach((id, sheet) -> {
            var card = cards.get(id);
            if (card != null) {
                plans.put(id, sheet.on(card, rules, clock.instant()));
            }
        });
        return plans;
    }

    private void tell(Rules rules, List<Submission> submissions, AnswerSheet sheet, AnswerSheet.@Nullable Plan plan,
            Outcome[] outcomes) {
        if (plan == null) {
            sheet.lines().forEach(line -> outcomes[line.index()] = refused(submissions.get(line.index()), "unknown-card",
                    "review.unknown-card"));
            return;
        }
        var now = new CardMapper.Now(rules.schedule(), clock.instant());
        for (var verdict : plan.verdicts()) {
            var memory = verdict.prompt() == null
                    ? null
                    : plan.after().prompt(verdict.prompt()).map(found -> mapper.memory(found.memory(), now)).orElse(null);
            var reason = switch (verdict.status()) {
                case "applied" -> null;
                case "duplicate" -> "fact.duplicate";
                case "conflict" -> "fact.conflict";
                default -> "review.prompt";
            };
            outcomes[verdict.line().index()] = new Outcome(verdict.line().review().id(), verdict.status(), text(reason), memory,
                    plan.after().leech() ? true : null);
        }
    }

    /** Undoes an answer: the card's memory is as if it had not been. Unknown ones are ignored; a 404 problem for an unknown card. */
    public void undo(Learner learner, CardId card, String review) {
        retract(learner, card, review, clock.instant());
    }

    /** Takes an undo back. Unknown answers and those that count are ignored; a 404 problem for an unknown card. */
    public void redo(Learner learner, CardId card, String review) {
        retract(learner, card, review, null);
    }

    private void retract(Learner learner, CardId id, String review, @Nullable Instant when) {
        var rules = schedules.rules(learner);
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var card = deck.cards(learner.id(), List.of(id)).stream().findFirst()
                    .orElseThrow(Problem::notFound);
            var after = card.retracted(review, when, rules, clock.instant());
            if (after == card) {
                return;
            }
            if (deck.store(Map.of(card, after)).isEmpty()) {
                vocabulary.reviewed(learner, Map.of(card, after));
                var tally = new Tally();
                count(learner, new AnswerSheet.Plan(card, after, List.of()), tally);
                activity.count(learner.id(), tally);
                return;
            }
        }
        throw new OptimisticLockingFailureException("A card was changed by others all the time");
    }

    private void count(Learner learner, AnswerSheet.@Nullable Plan plan, Tally tally) {
        if (plan != null && plan.changes()) {
            tally.add(ReviewTally.of(plan.after(), learner.calendar()))
                    .subtract(ReviewTally.of(plan.before(), learner.calendar()));
        }
    }

    private static AnswerSheet.Line line(int index, Submission sent, Receipt receipt) {
        var id = Facts.id(sent.id()).orElseThrow(() -> new BadAnswer("fact.id"));
        var told = Facts.instant(sent.at()).orElseThrow(() -> new BadAnswer("fact.at"));
        if (sent.card() == null || sent.card().isEmpty() || sent.card().length() > 100) {
            throw new BadAnswer("review.card");
        }
        var at = receipt.effective(told);
        var review = new Review(id, at, at.equals(told) ? null : told, receipt.received(), rating(sent.rating()),
                duration(sent.durationMs()), receipt.device(), null, practice(sent.practice()));
        return new AnswerSheet.Line(index, review, prompt(sent.prompt()));
    }

    /** When and from where a batch came. */
    private record Receipt(Instant received, @Nullable Instant sentAt, @Nullable String device) {

        /** The device's instant by the server's clock: moved where the device's clock is off, and never after the receipt. */
        Instant effective(Instant told) {
            var offset = sentAt == null ? Duration.ZERO : Duration.between(sentAt, received);
            var at = offset.abs().compareTo(CLOCK_TOLERANCE) > 0 ? told.plus(offset) : told;
            return at.isAfter(received) ? received : at;
        }
    }

    private static Rating rating(@Nullable String text) {
        return Arrays.stream(Rating.values()).filter(rating -> rating.name().equals(text)).findFirst()
                .orElseThrow(() -> new BadAnswer("review.rating"));
    }

    private static @Nullable Prompt prompt(@Nullable String text) {
        return text == null
                ? null
                : Arrays.stream(Prompt.values()).filter(prompt -> prompt.name().equals(text)).findFirst()
                        .orElseThrow(() -> new BadAnswer("review.prompt"));
    }

    private static @Nullable Boolean practice(@Nullable String text) {
        return switch (text) {
            case null -> null;
            case "false" -> null;
            case "true" -> Boolean.TRUE;
            default -> throw new BadAnswer("review.practice");
        };
    }

    private static @Nullable Long duration(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,9}") || Long.parseLong(text) > LONGEST_MS) {
            throw new BadAnswer("review.duration");
        }
        return Long.valueOf(text);
    }

    private Outcome refused(Submission submission, String status, String reason) {
        return new Outcome(submission.id(), status, text(reason), null, null);
    }

    private @Nullable String text(@Nullable String reason) {
        return reason == null ? null : messages.getMessage("problem." + reason, null, LocaleContextHolder.getLocale());
    }

    /** An answer that can not be taken; the message is the key of the reason. */
    private static final class BadAnswer extends RuntimeException {
        private static final long serialVersionUID = 1;

        private BadAnswer(String reason) {
            super(reason, null, false, false);
        }
    }
}
