package dev.kotonoha.ui;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.classroom.Shared;
import dev.kotonoha.guardian.Guardians;
import dev.kotonoha.kernel.Problem;
import dev.kotonoha.kernel.Site;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;

/** Where young learners ask their guardian, and where the guardian, who has no account, agrees or takes it back. */
@Controller
@Hidden
class GuardianPage {

    private final Guardians guardians;
    private final Accounts accounts;
    private final Site site;
    private final Telling telling;

    GuardianPage(Guardians guardians, Accounts accounts, Site site, Telling telling) {
        this.guardians = guardians;
        this.accounts = accounts;
        this.site = site;
        this.telling = telling;
    }

    @GetMapping("/settings/guardian")
    String ask(Learner learner, Model model) {
        model.addAttribute("learner", learner).addAttribute("standing", guardians.standing(learner.id()))
                .addAttribute("bands", guardians.bands());
        return "guardian-ask";
    }

    @PostMapping("/settings/guardian/birth-years")
    String tell(@RequestParam int bornBy, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, "/settings/guardian", () -> guardians.tell(learner.id(), bornBy));
    }

    /** The link is shown in the answer itself, as it is kept nowhere. */
    @PostMapping("/settings/guardian/link")
    String link(Learner learner, Model model) {
        try {
            model.addAttribute("link", site.link("/guardian/" + guardians.link(learner.id())));
        } catch (Problem problem) {
            model.addAttribute("fault", telling.text(problem));
        }
        return ask(learner, model);
    }

    @GetMapping("/guardian/{link}")
    String show(@PathVariable String link, Model model) {
        var asked = guardians.asked(link).orElseThrow(Problem::notFound);
        var young = accounts.learner(asked.learner()).orElseThrow(Problem::notFound);
        model.addAttribute("link", link).addAttribute("name", young.displayName()).addAttribute("agreed", asked.agreed())
                .addAttribute("shared", List.of(Shared.values())).addAttribute("never", List.of(Shared.Never.values()));
        return "guardian";
    }

    @PostMapping("/guardian/{link}/agree")
    String agree(@PathVariable String link) {
        guardians.agree(link);
        return "redirect:/guardian/" + link;
    }

    @PostMapping("/guardian/{link}/take-back")
    String takeBack(@PathVariable String link) {
        guardians.takeBack(link);
        return "guardian-over";
    }
}
