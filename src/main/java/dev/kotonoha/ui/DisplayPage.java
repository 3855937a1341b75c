package dev.kotonoha.ui;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.TextSize;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Locale;

/** How the pages look to a person, on each of their devices. */
@Controller
@Hidden
class DisplayPage {

    private final Accounts accounts;
    private final LocaleResolver locales;

    DisplayPage(Accounts accounts, LocaleResolver locales) {
        this.accounts = accounts;
        this.locales = locales;
    }

    @PostMapping("/settings/display")
    String display(@RequestParam String language, @RequestParam TextSize textSize, Learner learner, RedirectAttributes flash,
            HttpServletRequest request, HttpServletResponse response) {
        var locale = language.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        accounts.changeDisplay(learner.id(), locale, textSize);
        locales.setLocale(request, response, locale);
        flash.addFlashAttribute("saved", true);
        return "redirect:/settings";
    }
}
