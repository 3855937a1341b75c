package dev.kotonoha.ui;

import dev.kotonoha.account.ApiTokens;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.Role;
import dev.kotonoha.account.Scope;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Arrays;
import java.util.List;

/** The tokens that somebody has made for programs of theirs. */
@Controller
@Hidden
@RequestMapping("/settings/tokens")
class ApiTokensPage {

    private static final List<Integer> DAYS = List.of(30, 90, ApiTokens.LONGEST_DAYS);

    private final ApiTokens tokens;
    private final Telling telling;

    ApiTokensPage(ApiTokens tokens, Telling telling) {
        this.tokens = tokens;
        this.telling = telling;
    }

    @GetMapping
    String list(Learner learner, Model model) {
        model.addAttribute("learner", learner).addAttribute("tokens", tokens.of(learner.id())).addAttribute("days", DAYS)
                .addAttribute("scopes", Arrays.stream(Scope.values())
                        .filter(scope -> scope != Scope.CLASSES || learner.roles().contains(Role.TEACHER)).toList());
        return "tokens";
    }

    /** Shown in the answer itself: after a redirect it would have had to be kept somewhere. */
    @PostMapping
    String make(ApiTokens.Wanted wanted, @RequestParam String password, Learner learner, Model model) {
        try {
            model.addAttribute("made", tokens.make(learner.id(), password, wanted).token());
        } catch (Problem problem) {
            model.addAttribute("fault", telling.text(problem));
        }
        return list(learner, model);
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable String id, Learner learner, RedirectAttributes flash) {
        return telling.after(flash, "/settings/tokens", () -> tokens.revoke(learner.id(), id));
    }
}
