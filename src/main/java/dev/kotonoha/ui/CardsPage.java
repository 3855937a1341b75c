package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.CardEdit;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.CardKind;
import dev.kotonoha.deck.CardMapper;
import dev.kotonoha.deck.CardQuery;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Cursor;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;

/** The learner's cards, to look through and to change many at once. */
@Controller
@Hidden
class CardsPage {

    private static final int A_PAGE = 30;

    private final Deck deck;
    private final Schedules schedules;
    private final CardMapper mapper;
    private final Clock clock;

    CardsPage(Deck deck, Schedules schedules, CardMapper mapper, Clock clock) {
        this.deck = deck;
        this.schedules = schedules;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What can be done to the chosen cards. */
    enum Action {
        SUSPEND, RESUME, TAG, DELETE
    }

    @GetMapping("/cards")
    String cards(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind, @RequestParam(required = false) @Nullable String cursor,
            Learner learner,
            Model model) {
        var now = new CardMapper.Now(schedules.of(learner), clock.instant());
        var wanted = new CardQuery(Choice.of(CardQuery.State.values(), state),
                Choice.of(CardKind.values(), kind), q, null, Cursor.decode(cursor), A_PAGE);
        model.addAttribute("learner", learner).addAttribute("q", q).addAttribute("state", state).addAttribute("kind", kind)
                .addAttribute("states", CardQuery.State.values()).addAttribute("kinds", CardKind.values())
                .addAttribute("page", deck.list(learner.id(), wanted).map(card -> mapper.view(card, now)))
                .addAttribute("zone", learner.calendar().zone());
        return "cards";
    }

    @PostMapping("/cards")
    String change(@RequestParam(defaultValue = "") List<CardId> card, @RequestParam Action action,
            @RequestParam(defaultValue = "") String tag, Learner learner, RedirectAttributes flash) {
        var cards = deck.cards(learner.id(), card);
        var rules = schedules.rules(learner);
        for (var chosen : cards) {
            switch (action) {
                case SUSPEND -> deck.edit(learner.id(), chosen.id(), new CardEdit(null, null, null, true), rules);
                case RESUME -> deck.edit(learner.id(), chosen.id(), new CardEdit(null, null, null, false), rules);
                case TAG -> {
                    var tags = new HashSet<>(chosen.tags());
                    tags.addAll(CardForm.tags(tag));
                    deck.edit(learner.id(), chosen.id(), new CardEdit(null, null, tags, null), rules);
                }
                case DELETE -> deck.delete(learner.id(), chosen.id());
            }
        }
        flash.addFlashAttribute("changed", cards.size()).addFlashAttribute("action", action);
        if (action == Action.DELETE) {
            flash.addFlashAttribute("deleted", cards.stream().map(found -> found.id().value()).toList());
        }
        return "redirect:/cards";
    }

    @PostMapping("/cards/restore")
    String restore(@RequestParam List<CardId> card, Learner learner) {
        card.forEach(deleted -> deck.restore(learner.id(), deleted));
        return "redirect:/cards";
    }
}
