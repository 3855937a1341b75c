package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import dev.kotonoha.account.SignedIn;
import dev.kotonoha.account.TwoSteps;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a teacher turns the second factor on and off. Key and codes are in the answer itself: they are to be kept nowhere. */
@Controller
@Hidden
@RequestMapping("/settings/second-factor")
class SecondFactorPage {

    private final TwoSteps twoSteps;
    private final Telling telling;

    SecondFactorPage(TwoSteps twoSteps, Telling telling) {
        this.twoSteps = twoSteps;
        this.telling = telling;
    }

    @GetMapping
    String show(Learner learner, Model model) {
        model.addAttribute("learner", learner).addAttribute("state", twoSteps.state(learner.id())).addAttribute("offered",
                twoSteps.isOffered(learner.id()));
        return "second-factor";
    }

    @PostMapping("/key")
    String begin(@RequestParam String password, Learner learner, SignedIn here, Model model) {
        try {
            model.addAttribute("key", AppKey.of(twoSteps.begin(here, password), learner.displayName()));
        } catch (Problem problem) {
            model.addAttribute("fault", telling.text(problem));
        }
        return show(learner, model);
    }

    /** @param secret only to be shown again: the server knows it */
    @PostMapping("/set-up")
    String turnOn(@RequestParam String code, @RequestParam String secret, Learner learner, SignedIn here, Model model) {
        try {
            model.addAttribute("codes", twoSteps.turnOn(here, code));
        } catch (Problem problem) {
            model.addAttribute("fault", telling.text(problem)).addAttribute("key", AppKey.of(secret, learner.displayName()));
        }
        return show(learner, model);
    }

    @PostMapping("/off")
    String turnOff(@RequestParam String password, SignedIn here, RedirectAttributes flash) {
        return telling.after(flash, SignInSettingsPage.PATH, () -> twoSteps.turnOff(here, password));
    }
}
