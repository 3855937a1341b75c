package dev.kotonoha.ui;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.ProfileChange;
import dev.kotonoha.account.TextSize;
import dev.kotonoha.catalog.Catalog;
import dev.kotonoha.guardian.Guardians;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.ZoneId;
import java.util.Locale;

/** What a learner can set. */
@Controller
@Hidden
class SettingsPage {

    private final Accounts accounts;
    private final Catalog catalog;
    private final Guardians guardians;
    private final MessageSource messages;

    SettingsPage(Accounts accounts, Catalog catalog, Guardians guardians, MessageSource messages) {
        this.accounts = accounts;
        this.catalog = catalog;
        this.guardians = guardians;
        this.messages = messages;
    }

    @GetMapping("/settings")
    String settings(Learner learner, Model model) {
        model.addAttribute("learner", learner).addAttribute("sizes", TextSize.values())
                .addAttribute("asking", guardians.isAsking()).addAttribute("levels", catalog.levels())
                .addAttribute("zones",
                        ZoneId.getAvailableZoneIds().stream().filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                                .sorted()
                                .toList());
        return "settings";
    }

    @PostMapping("/settings/profile")
    String profile(@RequestParam String displayName, @RequestParam String timeZone, @RequestParam int dayStartHour,
            @RequestParam String level, Learner learner, RedirectAttributes flash, Locale locale) {
        return saved(flash, locale, () -> accounts.changeProfile(learner.id(),
                new ProfileChange(displayName, null, timeZone, dayStartHour, level.isEmpty() ? null : level)));
    }

    private String saved(RedirectAttributes flash, Locale locale, Runnable change) {
        try {
            change.run();
            flash.addFlashAttribute("saved", true);
        } catch (Problem problem) {
            flash.addFlashAttribute("fault", problem.updateAndGetBody(messages, locale).getDetail());
        }
        return "redirect:/settings";
    }
}
