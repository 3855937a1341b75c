package dev.kotonoha.ui;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.SecondStep;
import dev.kotonoha.account.TwoSteps;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What comes after the password for who has a second factor, or needs one. */
@Controller
@Hidden
class SecondStepPage {

    private final SecondStep step;
    private final TwoSteps twoSteps;
    private final Accounts accounts;
    private final Telling telling;

    SecondStepPage(SecondStep step, TwoSteps twoSteps, Accounts accounts, Telling telling) {
        this.step = step;
        this.twoSteps = twoSteps;
        this.accounts = accounts;
        this.telling = telling;
    }

    @GetMapping("/second-factor")
    String ask(HttpServletRequest request, Model model) {
        var waiting = step.waiting(request);
        model.addAttribute("needed", waiting.filter(learner -> !twoSteps.state(learner).on()).isPresent());
        return waiting.isPresent() ? "second-step" : "redirect:/sign-in";
    }

    @PostMapping("/second-factor")
    String finish(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            step.finish(request, response, code);
            return "redirect:/today";
        } catch (Problem problem) {
            model.addAttribute("fault", telling.text(problem));
            return ask(request, model);
        }
    }

    @PostMapping("/second-factor/key")
    String begin(HttpServletRequest request, Model model) {
        return shown(step.begin(request), request, model);
    }

    /** @param secret only to be shown again: the server knows it */
    @PostMapping("/second-factor/set-up")
    String setUp(@RequestParam String code, @RequestParam String secret, HttpServletRequest request,
            HttpServletResponse response, Model model) {
        try {
            model.addAttribute("codes", step.finishSetUp(request, response, code));
            return "second-step";
        } catch (Problem problem) {
            model.addAttribute("fault", telling.text(problem));
            return shown(secret, request, model);
        }
    }

    private String shown(String secret, HttpServletRequest request, Model model) {
        var name = step.waiting(request).flatMap(accounts::learner).map(Learner::displayName).orElse("");
        model.addAttribute("key", AppKey.of(secret, name));
        return "second-step";
    }
}
