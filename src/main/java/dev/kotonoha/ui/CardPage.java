package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.deck.Card;
import dev.kotonoha.deck.CardId;
import dev.kotonoha.deck.CardMapper;
import dev.kotonoha.deck.Deck;
import dev.kotonoha.deck.Schedules;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.util.List;

/** One card: what it says, where it was met, and how well it was remembered. */
@Controller
@Hidden
class CardPage {

    private final Deck deck;
    private final Schedules schedules;
    private final CardMapper mapper;
    private final Validator validator;
    private final Clock clock;

    CardPage(Deck deck, Schedules schedules, CardMapper mapper, Validator validator, Clock clock) {
        this.deck = deck;
        this.schedules = schedules;
        this.mapper = mapper;
        this.validator = validator;
        this.clock = clock;
    }

    @GetMapping("/cards/{id}")
    String card(@PathVariable CardId id, @RequestParam(required = false) @Nullable String reviewing, Learner learner,
            Model model) {
        var card = deck.find(learner.id(), id).orElseThrow(Problem::notFound);
        var now = new CardMapper.Now(schedules.of(learner), clock.instant());
        model.addAttribute("learner", learner).addAttribute("card", mapper.view(card, now))
                .addAttribute("meanings", String.join("\n", meanings(card))).addAttribute("editable", isEditable(card))
                .addAttribute("curves", card.prompts().stream().filter(memory -> !memory.counting().isEmpty())
                        .map(memory -> ForgettingCurve.of(card.seed(memory.prompt()), memory, now)).toList())
                .addAttribute("decisions", card.facts().stream().filter(fact -> fact.retractedAt() == null).toList().reversed())
                .addAttribute("zone", learner.calendar().zone()).addAttribute("reviewing", reviewing != null);
        return "card";
    }

    @PostMapping("/cards/{id}")
    String edit(@PathVariable CardId id, @ModelAttribute CardForm form, Learner learner, RedirectAttributes flash) {
        var edit = form.edit();
        var faults = validator.validate(edit);
        if (faults.isEmpty()) {
            deck.edit(learner.id(), id, edit, schedules.rules(learner));
            flash.addFlashAttribute("saved", true);
        } else {
            flash.addFlashAttribute("fault", faults.iterator().next().getMessage()).addFlashAttribute("form", form);
        }
        return "redirect:/cards/" + id.value();
    }

    /** The translation of a sentence is its author's; what the learner or a dictionary wrote can be changed. */
    private static boolean isEditable(Card card) {
        return card.term() != null || card.back() != null;
    }

    private static List<String> meanings(Card card) {
        if (card.term() != null) {
            return card.term().meanings();
        }
        return card.back() == null ? List.of() : List.of(card.back().split("；"));
    }
}
