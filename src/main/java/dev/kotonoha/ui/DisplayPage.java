package dev.kotonoha.ui;

import dev.kotonoha.account.Accounts;
import dev.kotonoha.account.Learner;
import dev.kotonoha.account.ProfileChange;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Duration;
import java.util.Locale;

/** How the pages look: the language for the person, the size of the text for this browser. */
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
        accounts.changeProfile(learner.id(), new ProfileChange(null, locale.getLanguage(), null, null, null));
        locales.setLocale(request, response, locale);
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(TextSize.COOKIE, textSize.name()).path("/")
                .maxAge(Duration.ofDays(400)).httpOnly(true).sameSite("Lax").build().toString());
        flash.addFlashAttribute("saved", true);
        return "redirect:/settings";
    }
}
