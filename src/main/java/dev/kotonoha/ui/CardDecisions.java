package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.CardFact;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** What a learner decides about a card's schedule on its page, and takes back. */
@Controller
@Hidden
@RequestMapping("/cards/{id}/decisions")
class CardDecisions {

    private final Deck deck;
    private final Schedules schedules;
    private final MessageSource messages;
    private final Clock clock;

    CardDecisions(Deck deck, Schedules schedules, MessageSource messages, Clock clock) {
        this.deck = deck;
        this.schedules = schedules;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping
    String decide(@PathVariable CardId id, @RequestParam CardFact.Kind kind,
            @RequestParam(required = false) @Nullable LocalDate day,
            Learner learner, RedirectAttributes flash, Locale locale) {
        var now = clock.instant();
        try {
            var fact = CardFact.decided(UUID.randomUUID().toString(), kind, now, kind == CardFact.Kind.DUE ? day : null,
                    learner.calendar().dayOf(now));
            deck.decide(learner.id(), id, fact, schedules.rules(learner));
            if (kind == CardFact.Kind.RESET) {
                schedules.remember(learner.id());
            }
            flash.addFlashAttribute("saved", true);
        } catch (Problem problem) {
            flash.addFlashAttribute("fault", problem.updateAndGetBody(messages, locale).getDetail());
        }
        return "redirect:/cards/" + id.value();
    }

    /** From the daily session, which goes on with the next card. */
    @PostMapping(params = "reviewing")
    String whileReviewing(@PathVariable CardId id, @RequestParam CardFact.Kind kind, Learner learner) {
        var now = clock.instant();
        var fact = CardFact.decided(UUID.randomUUID().toString(), kind, now, null, learner.calendar().dayOf(now));
        deck.decide(learner.id(), id, fact, schedules.rules(learner));
        return "redirect:/review";
    }

    @PostMapping("/{fact}/undo")
    String undo(@PathVariable CardId id, @PathVariable String fact, Learner learner) {
        deck.undecide(learner.id(), id, fact, clock.instant(), schedules.rules(learner));
        schedules.remember(learner.id());
        return "redirect:/cards/" + id.value();
    }
}
