package dev.kotonoha.ui;

import dev.kotonoha.account.Registration;
import dev.kotonoha.account.SignUp;
import dev.kotonoha.guardian.Guardians;
import dev.kotonoha.kernel.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

import java.util.Locale;

/** The way in: the landing page, sign-up and sign-in. */
@Controller
@Hidden
class EntrancePage {

    private final Registration registration;
    private final Guardians guardians;
    private final MessageSource messages;
    private final LocaleResolver locales;

    EntrancePage(Registration registration, Guardians guardians, MessageSource messages, LocaleResolver locales) {
        this.registration = registration;
        this.guardians = guardians;
        this.messages = messages;
        this.locales = locales;
    }

    @GetMapping("/")
    String landing(@Nullable Authentication signedIn) {
        return signedIn == null ? "landing" : "redirect:/today";
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    @GetMapping("/sign-up")
    String signUp(Model model) {
        model.addAttribute("signUp", new SignUp("", "", "", null, null, null));
        return "sign-up";
    }

    @PostMapping("/sign-up")
    String signUp(@Valid @ModelAttribute SignUp signUp, BindingResult binding, HttpServletRequest request, Locale locale) {
        if (!binding.hasErrors()) {
            try {
                if (!registration.signUp(signUp, request.getRemoteAddr())) {
                    return "redirect:/sign-in?letter";
                }
                var next = enter(request, signUp.email(), signUp.password());
                return guardians.isAsking() ? "redirect:/settings/guardian" : next;
            } catch (Problem problem) {
                var field = problem.field() == null ? "email" : problem.field();
                binding.rejectValue(field, "problem", String.valueOf(problem.updateAndGetBody(messages, locale).getDetail()));
            }
        }
        return "sign-up";
    }

    /** Signs in with a fresh password; where it takes more than that, the page for signing in leads on. */
    static String enter(HttpServletRequest request, String email, String password) {
        try {
            request.login(email, password);
            return "redirect:/today";
        } catch (ServletException moreIsNeeded) {
            return "redirect:/sign-in";
        }
    }

    /** Remembers the language in a cookie, for this browser. */
    @PostMapping("/language")
    String language(@RequestParam String to, HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, to.equals("en") ? Locale.ENGLISH : Locale.JAPANESE);
        return "redirect:/";
    }
}
