package dev.kotonoha.ui;

import dev.kotonoha.account.Learner;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;

/** Shows the pages in the language that whoever is signed in chose, also on a device that is new to them. */
@ControllerAdvice(basePackageClasses = LanguageAdvice.class)
class LanguageAdvice {

    private final LocaleResolver locales;

    LanguageAdvice(LocaleResolver locales) {
        this.locales = locales;
    }

    @ModelAttribute
    void speak(@Nullable Learner learner, HttpServletRequest request, HttpServletResponse response) {
        if (learner != null && !learner.locale().getLanguage().equals(locales.resolveLocale(request).getLanguage())) {
            locales.setLocale(request, response, learner.locale());
        }
    }
}
