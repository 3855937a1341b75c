package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.CardMapper;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Cursor;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.Optional;

/** The learner's cards. */
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

    @GetMapping("/cards")
    String cards(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String cursor,
            Learner learner,
            Model model) {
        var now = new CardMapper.Now(schedules.of(learner), clock.instant());
        Optional<Cursor> after = Cursor.decode(cursor);
        var page = deck.newest(learner.id(), q, after, A_PAGE).map(card -> mapper.view(card, now));
        model.addAttribute("learner", learner).addAttribute("page", page).addAttribute("q", q)
                .addAttribute("zone", learner.calendar().zone());
        return "cards";
    }
}
