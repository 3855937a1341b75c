package dev.kotonoha.ui;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Effort;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.LeechAction;
import dev.kotonoha.account.MemoryModelChoice;
import dev.kotonoha.account.Prompt;
import dev.kotonoha.account.ReviewOrder;
import dev.kotonoha.account.StudySettings;
import dev.kotonoha.kernel.Pause;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Everything that can be set about studying. */
@Controller
@Hidden
@RequestMapping("/settings/study")
class StudySettingsPage {

    private final Accounts accounts;
    private final MessageSource messages;

    StudySettingsPage(Accounts accounts, MessageSource messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping
    String settings(Learner learner, Model model) {
        model.addAttribute("learner", learner).addAttribute("form", StudyForm.of(learner.study()))
                .addAttribute("weekdays", DayOfWeek.values()).addAttribute("efforts", Effort.values())
                .addAttribute("prompts", Prompt.ofWord(Set.of(Prompt.values()))).addAttribute("orders", ReviewOrder.values())
                .addAttribute("models", MemoryModelChoice.values()).addAttribute("actions", LeechAction.values());
        return "study-settings";
    }

    @PostMapping("/all")
    String save(StudyForm form, Learner learner, RedirectAttributes flash, Locale locale) {
        return saved(learner, flash, locale, form::applyTo);
    }

    @PostMapping("/pauses")
    String pause(@RequestParam LocalDate from, @RequestParam LocalDate to, Learner learner, RedirectAttributes flash,
            Locale locale) {
        return saved(learner, flash, locale, study -> study.paused(new Pause(from, to)));
    }

    @PostMapping("/pauses/remove")
    String goOn(@RequestParam LocalDate from, @RequestParam LocalDate to, Learner learner, RedirectAttributes flash,
            Locale locale) {
        return saved(learner, flash, locale, study -> study.withoutPause(new Pause(from, to)));
    }

    private String saved(Learner learner, RedirectAttributes flash, Locale locale, UnaryOperator<StudySettings> change) {
        try {
            accounts.changeStudy(learner.id(), change);
            flash.addFlashAttribute("saved", true);
        } catch (Problem problem) {
            flash.addFlashAttribute("fault", problem.updateAndGetBody(messages, locale).getDetail());
        }
        return "redirect:/settings/study";
    }
}
