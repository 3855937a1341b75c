package dev.kotonoha.ui;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody who came in by a printed first password chooses their own. */
@Controller
@Hidden
class FirstPasswordPage {

    private final Accounts accounts;
    private final Telling telling;

    FirstPasswordPage(Accounts accounts, Telling telling) {
        this.accounts = accounts;
        this.telling = telling;
    }

    @GetMapping("/first-password")
    String ask(Learner learner, Model model) {
        model.addAttribute("learner", learner);
        return accounts.waitsForPassword(learner.id()) ? "first-password" : "redirect:/classes";
    }

    @PostMapping("/first-password")
    String choose(@RequestParam String password, Learner learner, Model model) {
        try {
            accounts.choosePassword(learner.id(), password);
            return "redirect:/classes";
        } catch (Problem problem) {
            model.addAttribute("learner", learner).addAttribute("fault", telling.text(problem));
            return "first-password";
        }
    }
}
